import type { Exported } from '#shared/contract/exporting.ts';
import type { Dates } from '#shared/report/range.ts';
import { addDays } from '#shared/time/date.ts';
import { entryFileTypes, reportFileTypes } from './out/formats.ts';

/** Programs whose formats share an extension with others. */
const trackers: ReadonlySet<string> = new Set(['toggl', 'clockify', 'timewarrior']);

/** Dates as part of a name: a year (`2026`), a month (`2026-11`), a day, or the first and the last day. */
function written({ from, to }: Dates): string {
  const after = addDays(to, 1);
  if (from === to) return from;
  if (from.endsWith('-01-01') && after === `${Number(from.slice(0, 4)) + 1}-01-01`) return from.slice(0, 4);
  if (from.endsWith('-01') && after.endsWith('-01') && to.startsWith(from.slice(0, 7))) return from.slice(0, 7);
  return `${from}_${to}`;
}

/**
 * What an exported file is called: `stint-2026-11.csv`.
 * @param dates those it covers; null if it covers everything
 * @param today the current date
 */
export function exportName(what: Exported, dates: Dates | null, today: string): string {
  if (what.kind === 'everything') return `stint-${today}.json`;
  const { extension } = { ...entryFileTypes, ...reportFileTypes }[what.format];
  const parts = ['stint', ...(dates ? [written(dates)] : []), ...(trackers.has(what.format) ? [what.format] : [])];
  return `${parts.join('-')}.${extension}`;
}
