import { homedir } from 'node:os';
import { join } from 'node:path';
import { DigestError } from './digest.ts';

/** What was fetched or compiled once for this user, shared by all checkouts. Safe to delete. */
export const CACHE = join(process.env['XDG_CACHE_HOME'] || join(homedir(), '.cache'), 'stint');

/**
 * Takes something out of the cache; makes it first where it is missing, and again where it is not as it was.
 * @param take rejects with a `DigestError` when what it took is not what it must be
 */
export async function fromCache(what: string, take: () => Promise<void>, make: () => Promise<void>): Promise<void> {
  try {
    await take();
  } catch (error) {
    if (error instanceof DigestError) console.log(`${what} in the cache is damaged and made again: ${error.message}`);
    else if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    await make();
    await take();
  }
}
