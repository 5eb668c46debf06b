import type { EntryId } from '../model/ids.ts';
import { z } from 'zod';
import { assertNever } from '../model/assertNever.ts';
import type { AwayQuestion } from '../model/away.ts';
import type { History } from '../model/history.ts';
import { spanOf } from '../model/timeEntry.ts';
import type { TimeEntry } from '../model/timeEntry.ts';
import { intersection, isNotEmpty, union } from '../time/interval.ts';
import type { Interval } from '../time/interval.ts';
import type { Change } from './change.ts';
import { changes, isRejection, reject } from './decision.ts';
import type { Decision, Moment, State } from './decision.ts';
import { command } from './define.ts';
import type { FieldsOf } from './define.ts';
import { findOrAdd } from './newTasks.ts';
import { trim } from './resolveOverlaps.ts';
import { anyText, billedAgreement, instant, rowId } from './schema.ts';

const answered = {
  questionId: rowId,
  answer: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('keep') }),
    z.strictObject({ kind: z.literal('subtract') }),
    z.strictObject({ kind: z.literal('stop') }),
    z.strictObject({ kind: z.literal('give'), title: anyText }),
    z.strictObject({ kind: z.literal('split') }),
  ]),
  ...billedAgreement,
};

export const awayCommands = {
  answerAway: command(answered, ({ state, at, history }, { questionId, answer: chosen }) => {
    // A second answer to the same question, from another place or by key repeat, must not count.
    if (state.away?.id !== questionId) return reject('away-answered');
    const decision = answer(state, state.away, chosen, at, history);
    return decision.ok ? changes(...decision.changes, { type: 'awayAnswered' }) : decision;
  }),
  /** Ends running entries, each at the time (ms UTC) when the person left. */
  leave: command({ entries: z.array(z.strictObject({ entryId: rowId, at: instant })) }, ({ history }, { entries }) =>
    changes(
      ...entries.flatMap(({ entryId, at: left }) => {
        const entry = history.entry(entryId);
        return entry?.endedAt === null ? stopAt(entry, left) : [];
      }),
    ),
  ),
} as const;

/**
 * An entry in question: when the person left, ms UTC, and the intervals in which they were away, ordered, none empty.
 */
type Absent = { readonly entry: TimeEntry; readonly left: number; readonly intervals: readonly Interval[] };

function absentEntries({ parts }: AwayQuestion, history: History): Absent[] {
  const ids = [...new Set<EntryId>(parts.map((part) => part.entryId))];
  return ids.flatMap((id) => {
    const entry = history.entry(id);
    const own = union(parts.filter((part) => part.entryId === id));
    return entry && own[0] ? [{ entry, left: own[0].start, intervals: own.filter(isNotEmpty) }] : [];
  });
}

function answer(
  state: State,
  question: AwayQuestion,
  chosen: FieldsOf<typeof answered>['answer'],
  at: Moment,
  history: History,
): Decision {
  const absent = absentEntries(question, history);
  let next = state.nextEntryId;
  const nextId = () => next++;
  const cut = absent.filter(({ intervals }) => intervals.length > 0);
  const cutOut = () => cut.flatMap(({ entry, intervals }) => trim(entry, intervals, nextId));
  const piece = (entry: TimeEntry, interval: Interval): Change => ({
    type: 'entryAdded',
    entry: { ...entry, ...spanOf(interval), id: nextId(), note: '', clockStep: 0 },
  });
  switch (chosen.kind) {
    case 'keep':
      return changes();
    case 'subtract':
      return changes(...cutOut());
    case 'stop':
      return changes(...absent.flatMap(({ entry, left }) => stopAt(entry, left)));
    case 'split':
      return changes(...cutOut(), ...cut.flatMap(({ entry, intervals }) => intervals.map((one) => piece(entry, one))));
    case 'give': {
      const target = findOrAdd(state, { title: chosen.title }, at.now);
      if (isRejection(target)) return { ok: false, rejection: target };
      // Overlapping entries were one person's time, so it is assigned once.
      const given = union(question.parts).filter(isNotEmpty);
      const oneWithin = (interval: Interval) =>
        absent.find(({ intervals }) => intersection(intervals, interval).length > 0);
      return changes(
        ...target.changes,
        ...cutOut(),
        ...given.flatMap((interval) => {
          const ran = oneWithin(interval);
          return ran ? [piece({ ...ran.entry, taskId: target.taskId }, interval)] : [];
        }),
      );
    }
    default:
      return assertNever(chosen);
  }
}

/** Ends an entry at `at`, ms UTC; deletes it if it began then. */
const stopAt = (entry: TimeEntry, at: number): Change[] =>
  entry.startedAt >= at
    ? [{ type: 'entryDeleted', id: entry.id }]
    : entry.endedAt !== null && entry.endedAt <= at
      ? []
      : [{ type: 'entryChanged', entry: { ...entry, endedAt: at } }];
