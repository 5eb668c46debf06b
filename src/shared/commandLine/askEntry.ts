import { formatTime } from '../format/clockTime.ts';
import { formatClock } from '../format/duration.ts';
import { cleanLine } from '../model/cleanText.ts';
import { unresolved } from './ask.ts';
import type { Ask, KnownEntry, Place, Prints, Resolved } from './ask.ts';
import { printEntryName } from './entryName.ts';
import type { EntryName } from './entryName.ts';
import { problem } from './problem.ts';
import type { Problem } from './problem.ts';
import type { Times } from './range.ts';

/** Says an entry: `9:00–10:30  1:30:00  Write`. */
export const saysTimes =
  ({ startedAt, endedAt }: Times, { now, calendar }: Place, ...more: readonly string[]): Prints =>
  ({ t, region }) => {
    const time = (instant: number): string => formatTime(instant, calendar.zone, region);
    const end = endedAt === null ? t('cli.now') : time(endedAt);
    const length = formatClock((endedAt ?? now) - startedAt);
    return [`${time(startedAt)}–${end}`, length, ...more.filter((text) => text !== '').map(cleanLine)].join('  ');
  };

/** No entry has this name. */
export const noEntry = (name: EntryName): Problem => problem('no-such-entry', printEntryName(name));

/** Asks for one entry, and makes a command of it. */
export const askEntry = (name: EntryName, make: (entry: KnownEntry, place: Place) => Resolved): Ask => ({
  needs: 'entries',
  names: [name],
  resolve: ([entry = null], place) => (entry ? make(entry, place) : unresolved(noEntry(name))),
});
