import { createHash } from 'node:crypto';
import { homedir } from 'node:os';
import { join } from 'node:path';

/** A Unix socket's path has room for 103 bytes on macOS, 107 on Linux. */
const MAX = 100;

/** A name for a folder that is the same at every start: 16 hexadecimal digits. */
export const hashOf = (folder: string): string => createHash('sha256').update(folder).digest('hex').slice(0, 16);

/**
 * The path of a socket: `name` in the folder; where that is too long for a socket, `.stint-<hash><end>` in the home
 * folder.
 */
export function socketPath(folder: string, name: string, end = '.sock'): string {
  const here = join(folder, name);
  return Buffer.byteLength(here) <= MAX ? here : join(homedir(), `.stint-${hashOf(folder)}${end}`);
}
