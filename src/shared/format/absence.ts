import type { AwayQuestion } from '../domain/awayQuestion.ts';
import { inDay } from '../domain/date.ts';
import { wallTime } from '../domain/day.ts';
import type { Snapshot } from '../domain/snapshot.ts';
import type { Translate } from '../i18n/translate.ts';
import { splitClock } from './duration.ts';
import { formatDay, formatTime } from './clockTime.ts';

/** A moment as a person names it today: the time alone, with its date when that is another day. */
export function formatMoment(instant: number, { day, calendar, environment }: Snapshot): string {
  const time = formatTime(instant, calendar.zone, environment.region);
  return inDay(day, instant) ? time : `${formatDay(wallTime(instant, calendar.zone).date, environment.region)} ${time}`;
}

/** What a question about an absence is about, in a sentence or two. */
export function describeAbsence({ why, stretches, taskIds }: AwayQuestion, snapshot: Snapshot, t: Translate): string {
  const [first] = stretches;
  const last = stretches.at(-1);
  if (!first || !last) return '';
  const total = stretches.reduce((sum, { since, until }) => sum + until - since, 0);
  const title = snapshot.tasks.get(taskIds[0] ?? 0)?.title ?? '';
  const values = {
    since: formatMoment(first.since, snapshot),
    until: formatMoment(last.until, snapshot),
    total: t('format.hours-minutes', splitClock(total)),
    times: stretches.length,
    others: taskIds.length - 1,
    title,
  };
  if (stretches.length > 1) return t('away.several', values);
  return why === 'ended' ? t('away.ended', values) : t('away.once', values);
}
