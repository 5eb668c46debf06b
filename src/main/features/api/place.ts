import { createHash } from 'node:crypto';
import { homedir } from 'node:os';
import { join } from 'node:path';

/** A Unix socket's path has room for 103 bytes on macOS, 107 on Linux. */
const SOCKET_PATH_MAX = 100;

export type ApiPlace = { readonly tokenPath: string; readonly socket: string };

/**
 * Where the tokens and the socket of the local API are: in the data folder. On Windows the socket is a named pipe, and where
 * the path is too long for a socket, it is in the home folder; both are named after a hash of the folder.
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
