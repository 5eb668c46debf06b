import { clipboard } from 'electron';
import type { FeedAccess, FeedStatus } from '#shared/domain/snapshot.ts';

/** Puts a token on the clipboard; nothing while there is none. */
export function copyToken(feed: FeedStatus, access: FeedAccess): void {
  if (feed.state === 'on') void clipboard.writeText(feed.tokens[access]);
}
