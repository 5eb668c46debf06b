import { assertNever } from './assertNever.ts';
import type { AwayQuestion } from './awayQuestion.ts';
import type { Change } from './change.ts';
import type { Intent } from './command.ts';
import { changes, isRejection, reject } from './decision.ts';
import type { Decision, Moment, State } from './decision.ts';
import { activeTasks } from './elapsed.ts';
import type { History } from './history.ts';
import type { ClosedInterval } from './interval.ts';
import { trim } from './makeRoom.ts';
import { findOrAdd } from './newTasks.ts';
import type { TaskId } from './task.ts';
import type { EntryId, TimeEntry } from './timeEntry.ts';

export type AwayIntent = Extract<Intent, { type: 'answerAway' | 'leave' }>;

/** What an absence comes to: the answer to a question about it, or that it ended the work. */
export function decideAway(state: State, intent: AwayIntent, at: Moment, history: History): Decision {
  switch (intent.type) {
    case 'leave': {
      const running = activeTasks(state.tasks.values()).filter((task) => !task.neverAsk);
      // What was started after the person left was started by somebody who was there.
      const left = running.filter((task) => task.running.startedAt <= intent.at);
      const ids = left.map((task) => task.running.id);
      return changes(...found(history, ids).flatMap((entry) => stopAt(entry, intent.at)));
    }
    case 'answerAway': {
      // A second answer to the same question, from another place or by a repeated key, must not count twice.
      if (state.away?.id !== intent.questionId) return reject('away-answered');
      const answered: Change = { type: 'awayAnswered', id: state.away.id };
      const decision = answer(state, state.away, intent, at, history);
      return decision.ok ? changes(...decision.changes, answered) : decision;
    }
    default:
      return assertNever(intent);
  }
}

const found = (history: History, ids: readonly EntryId[]): TimeEntry[] => ids.flatMap((id) => history.entry(id) ?? []);

function answer(
  state: State,
  question: AwayQuestion,
  { answer: chosen }: Extract<AwayIntent, { type: 'answerAway' }>,
  at: Moment,
  history: History,
): Decision {
  const absent = question.stretches.map(({ since, until }) => ({ startedAt: since, endedAt: until }));
  const entries = found(history, question.entryIds);
  let next = state.nextEntryId;
  const nextId = () => next++;
  const subtract = () => entries.flatMap((entry) => trim(entry, absent, nextId));
  const add = (entry: TimeEntry, taskId: TaskId, during: readonly ClosedInterval[]) =>
    during.map((part): Change => ({
      type: 'entryAdded',
      entry: { ...entry, ...part, id: nextId(), taskId, note: '', clockStep: 0 },
    }));
  switch (chosen.kind) {
    case 'keep':
      return changes();
    case 'subtract':
      return changes(...subtract());
    case 'stop':
      return changes(
        ...entries.flatMap((entry) => {
          const [first] = within(absent, entry);
          return first ? stopAt(entry, first.startedAt) : [];
        }),
      );
    case 'split':
      return changes(...subtract(), ...entries.flatMap((entry) => add(entry, entry.taskId, within(absent, entry))));
    case 'give': {
      const target = findOrAdd(state, { title: chosen.title }, at.now);
      if (isRejection(target)) return { ok: false, rejection: target };
      // Several may have run side by side; each stretch was one, so it is given once.
      const given = absent.flatMap((stretch) => {
        const ran = entries.find((entry) => within([stretch], entry).length > 0);
        return ran ? add(ran, target.taskId, within([stretch], ran)) : [];
      });
      return changes(...target.changes, ...subtract(), ...given);
    }
    default:
      return assertNever(chosen);
  }
}

/** The parts of the stretches in which the entry ran. */
const within = (stretches: readonly ClosedInterval[], { startedAt, endedAt }: TimeEntry): ClosedInterval[] =>
  stretches
    .map((stretch) => ({
      startedAt: Math.max(stretch.startedAt, startedAt),
      endedAt: Math.min(stretch.endedAt, endedAt ?? stretch.endedAt),
    }))
    .filter((part) => part.endedAt > part.startedAt);

/** Ends an entry at `at`, ms UTC; nothing is left of one that began there. */
const stopAt = (entry: TimeEntry, at: number): Change[] =>
  entry.startedAt >= at
    ? [{ type: 'entryDeleted', id: entry.id }]
    : entry.endedAt !== null && entry.endedAt <= at
      ? []
      : [{ type: 'entryChanged', entry: { ...entry, endedAt: at } }];
