import { verify } from 'node:crypto';
import { z } from 'zod';
import { APPLICATION_ID } from '#shared/model/applicationId.ts';
import type { UpdateNotes } from '#shared/model/update.ts';
import { compareVersions } from '#shared/model/version.ts';
import type { Target } from './host.ts';
import { UpdateError } from './trouble.ts';

/** Larger packages are refused, bytes. */
const LARGEST = 1_000_000_000;

const lines = z.array(z.string().max(1000)).max(50);
const file = z.object({
  url: z.string().min(1).max(300),
  /** In base64. */
  sha512: z.string().regex(/^[\d+/A-Za-z]{86}==$/u),
  size: z.int().positive(),
  blockMapSize: z.int().positive().optional(),
});
const feedSchema = z.object({
  application: z.string(),
  /** Its own file name: the feed of another system cannot take the place of this one. */
  feed: z.string(),
  version: z.string().max(100),
  files: z.array(file).min(1).max(20),
  notes: z.object({ en: lines, ru: lines }),
});

/** A newer version, as its feed was signed. */
export type Offer = {
  readonly version: string;
  readonly notes: UpdateNotes;
  /** Its packages for this system. */
  readonly files: readonly z.infer<typeof file>[];
};

/** The name of the feed of a system, which is that of the updater: `latest-linux.yml`. */
export function feedName({ platform, arch }: Pick<Target, 'platform' | 'arch'>): string {
  if (platform === 'win32') return 'latest.yml';
  if (platform === 'darwin') return 'latest-mac.yml';
  return arch === 'x64' ? 'latest-linux.yml' : `latest-linux-${arch}.yml`;
}

const packageOf: Partial<Record<NodeJS.Platform, string>> = { linux: '.AppImage', darwin: '.zip', win32: '.exe' };

/**
 * Checks the signature, base64 text, of a feed.
 * @throws UpdateError if it is not of exactly these bytes by the key (PEM)
 */
export function checkSignature(feed: Buffer, signature: Buffer | null, key: string): void {
  const text = signature?.toString('latin1').trim() ?? '';
  if (text === '') throw new UpdateError('unsigned');
  const isShaped = /^[\d+/A-Za-z]{86}==$/u.test(text);
  if (!isShaped || !verify(null, feed, key, Buffer.from(text, 'base64'))) throw new UpdateError('signature');
}

/**
 * Reads what a signed feed says, as YAML parsed it. Returns null if this version is the latest.
 * @throws UpdateError if it is not for this app and system, older, too large, or cannot be read
 */
export function readFeed(parsed: unknown, target: Target): Offer | null {
  const read = feedSchema.safeParse(parsed);
  if (!read.success) throw new UpdateError('unreadable');
  const { application, feed, version, notes, ...rest } = read.data;
  if (application !== APPLICATION_ID || feed !== feedName(target)) throw new UpdateError('foreign');
  const newer = compareVersions(version, target.version);
  if (newer === null) throw new UpdateError('unreadable');
  if (newer < 0) throw new UpdateError('older', { version });
  if (newer === 0) return null;
  const files = rest.files.filter(({ url }) => url.endsWith(packageOf[target.platform] ?? ''));
  if (files.length === 0) throw new UpdateError('foreign');
  if (files.some(({ size }) => size > LARGEST)) throw new UpdateError('large');
  return { version, notes, files };
}
