import type { PageSize } from '../model/exporting.ts';

/** Where paper is Letter: North America, and what followed it. */
const letter: ReadonlySet<string> = new Set('BZ CA CL CO CR DO GT MX NI PA PH PR SV US VE'.split(' '));

/** The usual paper of a region (BCP 47 tag). */
export const pageSizeOf = (region: string): PageSize =>
  letter.has(new Intl.Locale(region).maximize().region ?? '') ? 'Letter' : 'A4';
