import { clipboard } from 'electron';
import type { ApiAccess, ApiStatus } from '#shared/snapshot/snapshot.ts';

/** Puts a token on the clipboard; nothing while there is none. */
export function copyToken(feed: ApiStatus, access: ApiAccess): void {
  if (feed.state === 'on') void clipboard.writeText(feed.tokens[access]);
}
