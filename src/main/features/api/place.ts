import { createHash } from 'node:crypto';
import { homedir } from 'node:os';
import { join } from 'node:path';

/** A Unix socket's path has room for 103 bytes on macOS, 107 on Linux. */
const SOCKET_PATH_MAX = 100;

export type ApiPlace = { readonly tokenPath: string; readonly socket: string };

/**
 * Where the feed's token and its socket are: in the folder of the data. The socket is in the home folder where that path is
 * too long for one, and a named pipe on Windows; both named after the folder.
 */
export function apiPlace(folder: string): ApiPlace {
  const name = createHash('sha256').update(folder).digest('hex').slice(0, 16);
  const here = join(folder, 'feed.sock');
  const fits = Buffer.byteLength(here) <= SOCKET_PATH_MAX;
  const socket = fits ? here : join(homedir(), `.stint-${name}.sock`);
  return {
    tokenPath: join(folder, 'feed-token'),
    socket: process.platform === 'win32' ? String.raw`\\.\pipe\stint-${name}` : socket,
  };
}
