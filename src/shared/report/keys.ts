import type { Grouping } from '../model/report.ts';
import { firstOfWeek } from '../time/date.ts';
import type { Day } from '../time/day.ts';
import type { Key, Piece } from './line.ts';
import type { TaskFacts } from './taskFacts.ts';

/** Where a piece belongs: the same object for all of them. `day`: null in reports that do not divide entries by it. */
export type Place = { facts: TaskFacts; day: Day | null; note: string };

/** The key of a piece at one level. */
export type KeyOf = (place: Place, piece: Piece) => Key;

/** Neighbouring pieces are often of the same day. */
function onceADay(find: (date: string) => string): KeyOf {
  let [last, found] = ['', ''];
  return ({ day }) => {
    const date = day?.date ?? '';
    if (date !== last) [last, found] = [date, find(date)];
    return found;
  };
}

/** How keys are found, for weeks that begin on `firstDay`. By tag an entry has several, see TaskFacts. */
export const keysFor = (firstDay: number): Readonly<Record<Exclude<Grouping, 'tag'>, KeyOf>> => ({
  client: ({ facts }) => facts.clientId,
  project: ({ facts }) => facts.projectId,
  task: ({ facts }) => facts.taskId,
  note: ({ note }) => (note === '' ? null : note),
  day: ({ day }) => day?.date ?? '',
  week: onceADay((date) => firstOfWeek(date, firstDay)),
  month: onceADay((date) => `${date.slice(0, 7)}-01`),
  billable: (_place, { billable }) => billable,
});
