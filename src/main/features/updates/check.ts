import { parseUpdateInfo } from 'electron-updater/out/providers/Provider.js';
import { download } from './download.ts';
import { checkSignature, feedName, readFeed } from './feed.ts';
import type { Offer } from './feed.ts';
import type { Fetch, Target, UpdateSource } from './host.ts';
import { UpdateError } from './trouble.ts';

/** Larger feeds and signatures are refused, bytes. */
const FEED = 256 * 1024;
const SIGNATURE = 1024;

/**
 * Looks for a newer version: fetches the feed once, checks its signature, and reads the very bytes that were checked.
 * Returns null if this version is the latest.
 * @throws UpdateError
 */
export async function checkFeed(
  { key, address }: Pick<UpdateSource, 'key' | 'address'>,
  target: Target,
  { fetch, signal }: { readonly fetch: Fetch; readonly signal: AbortSignal },
): Promise<Offer | null> {
  const url = new URL(feedName(target), address);
  const signatureUrl = new URL(`${feedName(target)}.sig`, address);
  const feed = await download(fetch, url.href, { limit: FEED, signal });
  if (!feed) throw new UpdateError('unreachable', { detail: 'HTTP 404' });
  const signature = await download(fetch, signatureUrl.href, { limit: SIGNATURE, signal });
  checkSignature(feed, signature, key);
  return readFeed(parsed(feed, url), target);
}

function parsed(feed: Buffer, url: URL): unknown {
  try {
    return parseUpdateInfo(feed.toString('utf8'), url.pathname, url);
  } catch (error) {
    throw new UpdateError('unreadable', {}, { cause: error });
  }
}
