import type { LinkIntent } from '#shared/domain/snapshot.ts';
import { cleanTitle } from '#shared/domain/task.ts';

export const SCHEME = 'stint';

/** What a link asks for: `stint://start?title=…` or `stint://toggle`; null: nothing that is known. */
export function parseLink(address: string): LinkIntent | null {
  const url = URL.parse(address);
  if (url?.protocol !== `${SCHEME}:`) return null;
  // Some programs put a slash behind the host, some leave out the two before it.
  const verb = `${url.host}${url.pathname}`.replaceAll('/', '');
  if (verb === 'toggle') return { type: 'toggleTimer' };
  const title = cleanTitle(url.searchParams.get('title') ?? '');
  return verb === 'start' && title !== null ? { type: 'startTitle', title } : null;
}

/** Whether a word of a command line is a link. */
export const isLink = (word: string): boolean => word.toLowerCase().startsWith(`${SCHEME}:`);
