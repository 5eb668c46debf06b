import type { Command } from '../commands/command.ts';
import type { EntryId } from '../model/ids.ts';
import { instantsAfter } from '../parse/entryTimes.ts';
import { parseQuickAdd } from '../parse/quickAdd.ts';
import { dayAt } from '../time/day.ts';
import { resolved, unresolved } from './ask.ts';
import type { Ask, KnownEntry, Resolved, Says } from './ask.ts';
import { askEntry, noEntry, saysTimes } from './askEntry.ts';
import { LATEST, parseEntryName, printEntryId } from './entryName.ts';
import type { EntryName } from './entryName.ts';
import { isProblem, problem } from './problem.ts';
import type { Problem } from './problem.ts';
import { misreadTime, takeRange, timesIn } from './range.ts';
import type { Times } from './range.ts';
import { titledLine } from './verb.ts';
import type { Form, Given } from './verb.ts';

function readTrack({ verb, words, agreed }: Given): Ask | Problem {
  const taken = takeRange(words);
  if (!taken || taken.range.start === '' || taken.range.end === '') return problem('needs-range', verb);
  const line = titledLine({ verb, words: taken.rest });
  if (typeof line !== 'string') return line;
  return {
    needs: 'entries',
    names: [],
    resolve(_entries, place) {
      const times = timesIn(taken.range, null, place);
      if (isProblem(times)) return unresolved(times);
      const { startedAt, endedAt } = times;
      if (endedAt === null) return unresolved(problem('needs-range', verb));
      const task = parseQuickAdd(line, dayAt(place.now, place.calendar).date);
      const command: Command = { type: 'trackTitle', task, startedAt, endedAt, ...agreed };
      return resolved(command, saysTimes(times, place, task.title));
    },
  };
}

function readEdit({ verb, words: [first = '', ...words], agreed }: Given): Ask | Problem {
  const name = parseEntryName(first);
  if (!name) return problem('needs-entry', verb);
  const taken = takeRange(words);
  const note = (taken?.rest ?? words).join(' ').trim();
  if (!taken && note === '') return problem('needs-change', verb);
  return askEntry(name, (entry, place) => {
    const times = taken ? timesIn(taken.range, entry, place) : entry;
    if (isProblem(times)) return unresolved(times);
    const { startedAt, endedAt } = times;
    const fields = {
      ...(startedAt !== entry.startedAt && { startedAt }),
      ...(endedAt !== null && endedAt !== entry.endedAt && { endedAt }),
      ...(note !== '' && { note }),
    };
    const command: Command = { type: 'changeEntry', entryId: entry.id, fields, ...agreed };
    return resolved(command, saysTimes(times, place, note === '' ? entry.note : note));
  });
}

/** The note of the running or last entry, unless another is named. */
function readAnnotate({ verb, words }: Given): Ask | Problem {
  const name = parseEntryName(words[0] ?? '');
  const rest = name ? words.slice(1) : words;
  // An empty text takes the note away.
  if (rest.length === 0) return problem('needs-note', verb);
  const note = rest.join(' ').trim();
  return askEntry(name ?? LATEST, (entry, place) =>
    resolved({ type: 'changeEntry', entryId: entry.id, fields: { note } }, saysTimes(entry, place, note)),
  );
}

function readSplit({ verb, words: [first = '', ...words] }: Given): Ask | Problem {
  const name = parseEntryName(first);
  if (!name) return problem('needs-entry', verb);
  const text = words.join(' ').trim();
  if (text === '') return problem('needs-time', verb);
  return askEntry(name, (entry, place) => {
    const at = instantsAfter(text, entry.startedAt, { ...place, region: 'en', mayRun: false });
    if (!at.ok) return unresolved(misreadTime(text, at.code));
    const [middle = entry.startedAt] = at.value;
    const halves = [
      { ...entry, endedAt: middle },
      { ...entry, startedAt: middle },
    ].map((half) => saysTimes(half, place));
    return resolved({ type: 'splitEntry', entryId: entry.id, at: middle }, (printer) =>
      halves.map((says) => says(printer)).join('\n'),
    );
  });
}

/** From the first start to the last end; one that is running keeps running. */
const timesTogether = (one: Times, other: Times): Times => ({
  startedAt: Math.min(one.startedAt, other.startedAt),
  endedAt: one.endedAt === null || other.endedAt === null ? null : Math.max(one.endedAt, other.endedAt),
});

function readJoin({ verb, words: [first = '', second = '', ...more], agreed }: Given): Ask | Problem {
  const [one, other] = [parseEntryName(first), parseEntryName(second)];
  if (!one || !other) return problem('needs-two-entries', verb);
  if (more.length > 0) return problem('too-much', verb);
  return {
    needs: 'entries',
    names: [one, other],
    resolve([entry = null, next = null], place) {
      if (!entry || !next) return unresolved(noEntry(entry ? other : one));
      const command: Command = { type: 'mergeEntries', entryId: entry.id, other: next.id, ...agreed };
      return resolved(command, saysTimes(timesTogether(entry, next), place));
    },
  };
}

/** Reads the name of an entry and nothing else; without one, the latest, where that is said. */
const readOne =
  (fallback: EntryName | null, make: (entry: KnownEntry, given: Given) => Resolved): Form['read'] =>
  (given) => {
    const { verb, words } = given;
    const [first, ...more] = words;
    const name = first === undefined ? fallback : parseEntryName(first);
    if (!name) return problem('needs-entry', verb);
    return more.length > 0 ? problem('too-much', verb) : askEntry(name, (entry) => make(entry, given));
  };

const saysDeleted =
  (id: EntryId): Says =>
  ({ t }) =>
    t('cli.entry-deleted', { entry: printEntryId(id) });

export const entryVerbs = {
  track: { args: 'args.track', agrees: true, read: readTrack },
  edit: { args: 'args.edit', agrees: true, read: readEdit },
  split: { args: 'args.split', read: readSplit },
  join: { args: 'args.join', agrees: true, read: readJoin },
  delete: {
    args: 'args.entry',
    read: readOne(null, ({ id }) => resolved({ type: 'deleteEntry', entryId: id }, saysDeleted(id))),
  },
  continue: {
    args: 'args.entry-or-latest',
    agrees: true,
    read: readOne(LATEST, ({ id }, { agreed }) => resolved({ type: 'continueEntry', entryId: id, ...agreed })),
  },
} as const satisfies Readonly<Record<string, Form>>;

export const annotate: Form = { args: 'args.annotate', read: readAnnotate };
