import { LINK_SCHEME } from '#shared/model/linkScheme.ts';
import type { LinkCommand } from '#shared/snapshot/snapshot.ts';
import { cleanTitle } from '#shared/model/task.ts';

/** What a link asks for: `stint://start?title=…` or `stint://toggle`; null: nothing that is known. */
export function parseLink(address: string): LinkCommand | null {
  const url = URL.parse(address);
  if (url?.protocol !== `${LINK_SCHEME}:`) return null;
  // Some programs put a slash behind the host, some leave out the two before it.
  const verb = `${url.host}${url.pathname}`.replaceAll('/', '');
  if (verb === 'toggle') return { type: 'toggleTimer' };
  const title = cleanTitle(url.searchParams.get('title') ?? '');
  return verb === 'start' && title !== null ? { type: 'startTitle', title } : null;
}

/** Whether a word of a command line is a link. */
export const isLink = (word: string): boolean => word.toLowerCase().startsWith(`${LINK_SCHEME}:`);
