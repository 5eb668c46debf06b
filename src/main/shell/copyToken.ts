import { clipboard } from 'electron';
import type { FeedStatus } from '#shared/domain/snapshot.ts';

/** Puts the token on the clipboard; nothing while there is none. */
export function copyToken(feed: FeedStatus): void {
  if (feed.state === 'on') void clipboard.writeText(feed.token);
}
