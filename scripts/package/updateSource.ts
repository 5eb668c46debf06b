import { createPublicKey } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ROOT } from '../runtime/paths.ts';

/** Where the app finds it, in its folder. */
export const UPDATE_SOURCE = 'out/main/update.json';

/** The public key that updates are checked with, if the project has one. */
const KEY = join(ROOT, 'packaging', 'update-key.pem');

/**
 * Writes into the built app where it gets updates from, and whose signature they must have. Without a key nothing is
 * written, and the app says that it cannot update itself.
 * @param feed the address of the folder with feeds and packages
 * @param keyFile another key than the project's, for tests
 * @throws if the key is no Ed25519 key, or the address neither https nor this computer's
 */
export async function writeUpdateSource(feed: string, keyFile?: string): Promise<void> {
  const key = await readFile(keyFile ?? KEY, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (keyFile === undefined && error.code === 'ENOENT') return null;
    throw error;
  });
  if (key === null) return;
  if (createPublicKey(key).asymmetricKeyType !== 'ed25519') throw new Error('Updates are signed with Ed25519 keys.');
  const address = new URL(feed.endsWith('/') ? feed : `${feed}/`);
  if (address.protocol !== 'https:' && address.hostname !== '127.0.0.1') throw new Error(`${feed} is not https.`);
  const source = { key, address: address.href, updaterCacheDirName: 'stint-updater' };
  await writeFile(join(ROOT, UPDATE_SOURCE), `${JSON.stringify(source)}\n`);
}
