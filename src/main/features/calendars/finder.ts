import type { CalendarEvent } from '#shared/model/calendarEvent.ts';
import type { Rejection } from '#shared/model/rejection.ts';
import type { AddedCalendar } from '#shared/settings/calendars.ts';
import type { Interval } from '#shared/time/interval.ts';
import type { Context } from '../../core/feature.ts';
import { systemReason } from '../../core/systemReason.ts';
import { activityWatchEvents } from './activityWatch.ts';
import type { Cache } from './cache.ts';
import type { Fetch } from './fetchCalendar.ts';
import type { Readings } from './readings.ts';
import type { Statuses } from './statuses.ts';
import type { Subscriptions } from './subscriptions.ts';
import { CalendarError } from './trouble.ts';

/** Events of a source, and why some are missing or old. */
type Found = { readonly events: readonly CalendarEvent[]; readonly problem: Rejection | null };

type Needs = {
  readonly fetch: Fetch;
  readonly cache: Cache;
  readonly statuses: Statuses;
  readonly subscriptions: Subscriptions;
  readonly readings: Readings;
};

const isMissing = (error: unknown): boolean =>
  ['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '');

/** Finds the events of each source in a range. What cannot be read is a problem beside them. */
export function createFinder({ core, clock, t }: Pick<Context, 'core' | 'clock' | 't'>, needs: Needs) {
  const { fetch, cache, statuses, subscriptions, readings } = needs;
  const pathOf = ({ kind, location }: AddedCalendar): string => (kind === 'file' ? location : cache.pathOf(location));

  /** Why a calendar could not be read; null where an address was not fetched yet, which the status says. */
  function whyNot(error: unknown, { kind }: AddedCalendar): Rejection | null {
    if (error instanceof CalendarError) return error.rejection;
    if (isMissing(error)) return kind === 'file' ? { code: 'calendar-missing' } : null;
    return { code: 'calendar-file', params: { detail: systemReason(error, t()) } };
  }

  async function read(calendar: AddedCalendar, range: Interval): Promise<Found> {
    const { id } = calendar;
    try {
      const { events, isCut } = await readings.read(pathOf(calendar), range, core.snapshot().calendar);
      const listed = events.map(({ title, start, end, isAllDay }, index): CalendarEvent => ({
        id: `${id}/${index}`,
        source: id,
        title,
        detail: '',
        start,
        end,
        isAllDay,
      }));
      return { events: listed, problem: isCut ? { code: 'calendar-cut' } : null };
    } catch (error) {
      return { events: [], problem: whyNot(error, calendar) };
    }
  }

  return {
    /** The file that a calendar is read from. */
    pathOf,
    async ofCalendar(calendar: AddedCalendar, range: Interval): Promise<Found> {
      if (calendar.kind === 'url') await subscriptions.look(calendar);
      const { events, problem } = await read(calendar, range);
      statuses.put(calendar.id, { reading: problem });
      return { events, problem: statuses.get(calendar.id).fetching ?? problem };
    },
    async ofActivityWatch(range: Interval): Promise<Found> {
      try {
        const port = core.snapshot().settings.activityWatchPort;
        return { events: await activityWatchEvents({ fetch, clock }, port, range), problem: null };
      } catch (error) {
        if (!(error instanceof CalendarError)) throw error;
        return { events: [], problem: error.rejection };
      }
    },
  };
}
