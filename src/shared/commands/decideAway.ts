import { assertNever } from '../model/assertNever.ts';
import { covered } from '../model/away.ts';
import type { AwayQuestion, AwayStretch } from '../model/away.ts';
import type { Change } from './change.ts';
import type { Intent } from './command.ts';
import { changes, isRejection, reject } from './decision.ts';
import type { Decision, Moment, State } from './decision.ts';
import type { History } from '../model/history.ts';
import type { ClosedInterval } from '../time/interval.ts';
import { trim } from './resolveOverlaps.ts';
import { findOrAdd } from './newTasks.ts';
import type { EntryId, TimeEntry } from '../model/timeEntry.ts';

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

/** An entry in question: when the person left it, ms UTC, and the stretches in which they were away, in order, none empty. */
type Absent = { readonly entry: TimeEntry; readonly left: number; readonly stretches: readonly ClosedInterval[] };

const asInterval = ({ since, until }: AwayStretch): ClosedInterval => ({ startedAt: since, endedAt: until });

function absentEntries({ parts }: AwayQuestion, history: History): Absent[] {
  const ids = [...new Set<EntryId>(parts.map((part) => part.entryId))];
  return ids.flatMap((id) => {
    const entry = history.entry(id);
    const own = covered(parts.filter((part) => part.entryId === id)).map(asInterval);
    return entry && own[0] ? [{ entry, left: own[0].startedAt, stretches: own.filter(isLong) }] : [];
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
  const cut = absent.filter(({ stretches }) => stretches.length > 0);
  const subtract = () => cut.flatMap(({ entry, stretches }) => trim(entry, stretches, nextId));
  const piece = (entry: TimeEntry, stretch: ClosedInterval): Change => ({
    type: 'entryAdded',
    entry: { ...entry, ...stretch, id: nextId(), note: '', clockStep: 0 },
  });
  switch (chosen.kind) {
    case 'keep':
      return changes();
    case 'subtract':
      return changes(...subtract());
    case 'stop':
      return changes(...absent.flatMap(({ entry, left }) => stopAt(entry, left)));
    case 'split':
      return changes(
        ...subtract(),
        ...cut.flatMap(({ entry, stretches }) => stretches.map((one) => piece(entry, one))),
      );
    case 'give': {
      const target = findOrAdd(state, { title: chosen.title }, at.now);
      if (isRejection(target)) return { ok: false, rejection: target };
      // Several may have run side by side: what they cover together was one person's time, so it is given once.
      const given = covered(question.parts).map(asInterval).filter(isLong);
      const zoneOf = (stretch: ClosedInterval) => absent.find(({ stretches }) => stretches.some(touches(stretch)));
      return changes(
        ...target.changes,
        ...subtract(),
        ...given.flatMap((stretch) => {
          const ran = zoneOf(stretch);
          return ran ? [piece({ ...ran.entry, taskId: target.taskId }, stretch)] : [];
        }),
      );
    }
    default:
      return assertNever(chosen);
  }
}

const isLong = ({ startedAt, endedAt }: ClosedInterval): boolean => endedAt > startedAt;

const touches =
  (stretch: ClosedInterval) =>
  ({ startedAt, endedAt }: ClosedInterval): boolean =>
    startedAt < stretch.endedAt && endedAt > stretch.startedAt;

/** Ends an entry at `at`, ms UTC; nothing is left of one that began there. */
const stopAt = (entry: TimeEntry, at: number): Change[] =>
  entry.startedAt >= at
    ? [{ type: 'entryDeleted', id: entry.id }]
    : entry.endedAt !== null && entry.endedAt <= at
      ? []
      : [{ type: 'entryChanged', entry: { ...entry, endedAt: at } }];
