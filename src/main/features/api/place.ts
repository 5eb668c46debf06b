import { join } from 'node:path';
import { hashOf, socketPath } from '../../core/socketPath.ts';

export type ApiPlace = { readonly tokenPath: string; readonly socket: string };

/**
 * Where the tokens and the socket of the local API are: in the data folder. On Windows the socket is a named pipe,
 * which has the name of a hash of the folder.
 */
export const apiPlace = (folder: string): ApiPlace => ({
  tokenPath: join(folder, 'feed-token'),
  socket: process.platform === 'win32' ? String.raw`\\.\pipe\stint-${hashOf(folder)}` : socketPath(folder, 'feed.sock'),
});
