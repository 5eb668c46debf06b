import { assertNever } from '../model/assertNever.ts';
import type { AwayQuestion } from '../model/away.ts';
import type { Change } from './change.ts';
import type { Intent } from './command.ts';
import { changes, isRejection, reject } from './decision.ts';
import type { Decision, Moment, State } from './decision.ts';
import type { History } from '../model/history.ts';
import { intersection, isNotEmpty, union } from '../time/interval.ts';
import type { Interval } from '../time/interval.ts';
import { trim } from './resolveOverlaps.ts';
import { findOrAdd } from './newTasks.ts';
import { timesOf } from '../model/timeEntry.ts';
import type { TimeEntry } from '../model/timeEntry.ts';
import type { EntryId } from '../model/ids.ts';

export type AwayIntent = Extract<Intent, { type: 'answerAway' | 'leave' }>;

/** What an absence comes to: the answer to a question about it, or that it ended the work. */
export function decideAway(state: State, intent: AwayIntent, at: Moment, history: History): Decision {
  switch (intent.type) {
    case 'leave':
      return changes(
        ...intent.entries.flatMap(({ entryId, at: left }) => {
          const entry = history.entry(entryId);
          return entry?.endedAt === null ? stopAt(entry, left) : [];
        }),
      );
    case 'answerAway': {
      // A second answer to the same question, from another place or by a repeated key, must not count twice.
      if (state.away?.id !== intent.questionId) return reject('away-answered');
      const decision = answer(state, state.away, intent, at, history);
      return decision.ok ? changes(...decision.changes, { type: 'awayAnswered' }) : decision;
    }
    default:
      return assertNever(intent);
  }
}

/** An entry in question: when the person left it, ms UTC, and the intervals in which they were away, in order, none empty. */
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
  { answer: chosen }: Extract<AwayIntent, { type: 'answerAway' }>,
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
    entry: { ...entry, ...timesOf(interval), id: nextId(), note: '', clockStep: 0 },
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
      // Several may have run side by side: what they cover together was one person's time, so it is given once.
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

/** Ends an entry at `at`, ms UTC; nothing is left of one that began there. */
const stopAt = (entry: TimeEntry, at: number): Change[] =>
  entry.startedAt >= at
    ? [{ type: 'entryDeleted', id: entry.id }]
    : entry.endedAt !== null && entry.endedAt <= at
      ? []
      : [{ type: 'entryChanged', entry: { ...entry, endedAt: at } }];
