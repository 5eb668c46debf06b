import type { Grouping } from '../model/report.ts';
import { firstOfWeek } from '../time/date.ts';
import type { Day } from '../time/day.ts';
import type { Key } from './lines.ts';
import type { Piece } from './sums.ts';
import type { TaskFacts } from './taskFacts.ts';

/** Where a piece belongs. `day`: null in reports that do not divide entries by it. */
export type Place = { facts: TaskFacts; day: Day | null; note: string };

/** The groupings that are the same for all entries of a task. */
type OfTask = 'client' | 'project' | 'task' | 'tag';

/** The keys of a task at a level; by tag there can be several. */
export type TaskKeys = (facts: TaskFacts) => readonly Key[];

/** The key of a piece at a level. */
type PieceKey = (place: Place, piece: Piece) => Key;

export const taskKeys: Readonly<Record<OfTask, TaskKeys>> = {
  client: ({ clientId }) => [clientId],
  project: ({ projectId }) => [projectId],
  task: ({ taskId }) => [taskId],
  tag: ({ tags }) => tags,
};

/** Neighbouring pieces are often of the same day. */
function onceADay(find: (date: string) => string): PieceKey {
  let [last, found] = ['', ''];
  return ({ day }) => {
    const date = day?.date ?? '';
    if (date !== last) [last, found] = [date, find(date)];
    return found;
  };
}

/** How keys of pieces are found, for weeks that begin on `firstDay`. */
export const pieceKeys = (firstDay: number): Readonly<Record<Exclude<Grouping, OfTask>, PieceKey>> => ({
  note: ({ note }) => (note === '' ? null : note),
  day: ({ day }) => day?.date ?? '',
  week: onceADay((date) => firstOfWeek(date, firstDay)),
  month: onceADay((date) => `${date.slice(0, 7)}-01`),
  billable: (_place, { billable }) => billable,
});
