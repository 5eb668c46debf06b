import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { app, clipboard } from 'electron';
import type { FeedStatus } from '#shared/domain/snapshot.ts';

/** Where the feed's token and socket are: in the folder of the data; a pipe on Windows, named after that folder. */
export function feedPaths(): { readonly tokenPath: string; readonly socket: string } {
  const folder = app.getPath('userData');
  const name = createHash('sha256').update(folder).digest('hex').slice(0, 16);
  const socket = process.platform === 'win32' ? String.raw`\\.\pipe\stint-${name}` : join(folder, 'feed.sock');
  return { tokenPath: join(folder, 'feed-token'), socket };
}

/** Puts the token on the clipboard; nothing while there is none. */
export function copyToken(feed: FeedStatus): void {
  if (feed.state === 'on') void clipboard.writeText(feed.token);
}
