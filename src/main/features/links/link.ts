import { LINK_SCHEME } from '#shared/model/linkScheme.ts';
import type { LinkCommand } from '#shared/snapshot/snapshot.ts';
import { cleanTitle } from '#shared/model/task.ts';

/** Parses a link: `stint://start?title=…` or `stint://toggle`. Null if it is unknown. */
export function parseLink(address: string): LinkCommand | null {
  const url = URL.parse(address);
  if (url?.protocol !== `${LINK_SCHEME}:`) return null;
  // Some programs add a slash after the host, some omit the two before it.
  const verb = `${url.host}${url.pathname}`.replaceAll('/', '');
  if (verb === 'toggle') return { type: 'toggleTimer' };
  const title = cleanTitle(url.searchParams.get('title') ?? '');
  return verb === 'start' && title !== null ? { type: 'startTitle', title } : null;
}

/** Whether an argument of a command line is a link. */
export const isLink = (word: string): boolean => word.toLowerCase().startsWith(`${LINK_SCHEME}:`);
