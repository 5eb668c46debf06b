import { assertNever } from './assertNever.ts';
import type { AwayQuestion } from './awayQuestion.ts';
import type { Change } from './change.ts';
import type { Intent } from './command.ts';
import { changes, reject, withTitle } from './decision.ts';
import type { Decision, Moment, State } from './decision.ts';
import { activeTasks } from './elapsed.ts';
import type { History } from './history.ts';
import { trim } from './makeRoom.ts';
import { findOrAdd } from './newTasks.ts';
import type { TaskId } from './task.ts';
import type { TimeEntry } from './timeEntry.ts';

export type AwayIntent = Extract<Intent, { type: 'answerAway' | 'leave' }>;

/** What an absence comes to: the answer to a question about it, or that it ended the work. */
export function decideAway(state: State, intent: AwayIntent, at: Moment, history: History): Decision {
  switch (intent.type) {
    case 'leave': {
      const running = activeTasks(state.tasks.values()).filter((task) => !task.neverAsk);
      const entries = found(
        history,
        running.map((task) => task.running.id),
      );
      return changes(...entries.flatMap((entry) => stopAt(entry, intent.at)));
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

const found = (history: History, ids: readonly number[]): TimeEntry[] => ids.flatMap((id) => history.entry(id) ?? []);

function answer(
  state: State,
  question: AwayQuestion,
  { answer: chosen }: Extract<AwayIntent, { type: 'answerAway' }>,
  at: Moment,
  history: History,
): Decision {
  const { since, until } = question;
  const entries = found(history, question.entryIds);
  let next = state.nextEntryId;
  const nextId = () => next++;
  const subtract = () => entries.flatMap((entry) => trim(entry, since, until, nextId));
  const during = (entry: TimeEntry, taskId: TaskId): Change[] => {
    const startedAt = Math.max(since, entry.startedAt);
    const endedAt = Math.min(until, entry.endedAt ?? until);
    if (endedAt <= startedAt) return [];
    return [
      { type: 'entryAdded', entry: { ...entry, id: nextId(), taskId, startedAt, endedAt, note: '', clockStep: 0 } },
    ];
  };
  switch (chosen.kind) {
    case 'keep':
      return changes();
    case 'subtract':
      return changes(...subtract());
    case 'stop':
      return changes(...entries.flatMap((entry) => stopAt(entry, since)));
    case 'split':
      return changes(...subtract(), ...entries.flatMap((entry) => during(entry, entry.taskId)));
    case 'give':
      return withTitle(chosen.title, (title) => {
        const target = findOrAdd(state, title, at.now);
        // Several may have run side by side; the absence was one stretch, so it is given once.
        const [longest] = entries.toSorted((a, b) => a.startedAt - b.startedAt);
        return changes(...target.changes, ...subtract(), ...(longest ? during(longest, target.taskId) : []));
      });
    default:
      return assertNever(chosen);
  }
}

/** Ends an entry at `at`, ms UTC; one that began later goes. */
const stopAt = (entry: TimeEntry, at: number): Change[] =>
  entry.startedAt >= at
    ? [{ type: 'entryDeleted', id: entry.id }]
    : entry.endedAt !== null && entry.endedAt <= at
      ? []
      : [{ type: 'entryChanged', entry: { ...entry, endedAt: at } }];
