import type { AwayQuestion } from '../model/away.ts';
import { contains, totalLength } from '../time/interval.ts';
import { wallTime } from '../time/day.ts';
import type { Snapshot } from './snapshot.ts';
import type { Translate } from '../i18n/translate.ts';
import { splitClock } from '../format/duration.ts';
import { formatDay, formatTime } from '../format/clockTime.ts';

/** A moment in words: the time only, with its date if that is another day. */
export function formatMoment(instant: number, { day, calendar, environment }: Snapshot): string {
  const time = formatTime(instant, calendar.zone, environment.region);
  return contains(day, instant)
    ? time
    : `${formatDay(wallTime(instant, calendar.zone).date, environment.region)} ${time}`;
}

/** The title of a question. Nobody was away if undo started a timer again or the clock was changed back. */
export const titleOfQuestion = (question: AwayQuestion, t: Translate): string =>
  question.why === 'resumed' || totalLength(question.intervals) === 0 ? t('away.title-time') : t('away.title');

/** Describes a question about time away in a sentence or two. */
export function describeAway(question: AwayQuestion, snapshot: Snapshot, t: Translate): string {
  const { why, intervals, taskIds } = question;
  const [first] = intervals;
  const last = intervals.at(-1);
  if (!first || !last) return '';
  const total = totalLength(intervals);
  const title = snapshot.tasks.get(taskIds[0] ?? 0)?.title ?? '';
  const values = {
    since: formatMoment(first.start, snapshot),
    until: formatMoment(last.end, snapshot),
    total: t('format.hours-minutes', splitClock(total)),
    times: intervals.length,
    others: taskIds.length - 1,
    title,
  };
  if (total === 0) return t('away.clock', values);
  if (intervals.length > 1) return t('away.several', values);
  if (why === 'resumed') return t('away.resumed', values);
  return why === 'ended' ? t('away.ended', values) : t('away.once', values);
}
