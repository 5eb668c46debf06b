import type { Rejection } from '#shared/model/rejection.ts';
import type { AddedCalendar } from '#shared/settings/calendars.ts';
import type { Context } from '../../core/feature.ts';
import { systemReason } from '../../core/systemReason.ts';
import type { Cache } from './cache.ts';
import { fetchCalendar } from './fetchCalendar.ts';
import type { Fetch } from './fetchCalendar.ts';
import type { Statuses } from './statuses.ts';
import { CalendarError } from './trouble.ts';

/** A calendar that was fetched, or tried, this long ago is fetched again when it is looked at, ms. */
const FRESH = 15 * 60_000;

type Needs = Pick<Context, 'clock' | 't'> & {
  readonly fetch: Fetch;
  readonly cache: Cache;
  readonly statuses: Statuses;
};
type Subscribed = Pick<AddedCalendar, 'id' | 'location'>;

/** Calendars that are fetched from an address: never by a timer, only when they are looked at or added. */
export function createSubscriptions({ clock, t, fetch, cache, statuses }: Needs) {
  /** When each was last tried in vain, ms UTC. */
  const failed = new Map<string, number>();
  const underWay = new Map<string, Promise<Rejection | null>>();

  async function fetchOnce({ id, location }: Subscribed): Promise<void> {
    const known = await cache.read(location);
    const fetched = await fetchCalendar({ fetch, clock }, location, known);
    const checkedAt = clock.now();
    const version = fetched?.version ?? known ?? { etag: null, modified: null };
    await cache.write(location, { ...version, checkedAt }, fetched?.text ?? null);
    failed.delete(id);
    statuses.put(id, { checkedAt, fetching: null });
    if (fetched) statuses.changed();
  }

  async function attempt(calendar: Subscribed): Promise<Rejection | null> {
    try {
      await fetchOnce(calendar);
      return null;
    } catch (error) {
      failed.set(calendar.id, clock.now());
      // The disk, where it is none of these.
      const detail = (): string => systemReason(error, t());
      const why: Rejection =
        error instanceof CalendarError ? error.rejection : { code: 'calendar-file', params: { detail: detail() } };
      statuses.put(calendar.id, { fetching: why });
      return why;
    }
  }

  /** Fetches a calendar now, or waits while that is under way. Returns why it failed; null if it did not. */
  function refresh(calendar: Subscribed): Promise<Rejection | null> {
    const { id } = calendar;
    const running = underWay.get(id) ?? attempt(calendar).finally(() => underWay.delete(id));
    underWay.set(id, running);
    return running;
  }

  return {
    refresh,
    /** Fetches a calendar behind whoever looks at it, if that was long ago. */
    async look(calendar: Subscribed): Promise<void> {
      const checkedAt = (await cache.read(calendar.location))?.checkedAt ?? null;
      statuses.put(calendar.id, { checkedAt });
      const last = Math.max(checkedAt ?? -Infinity, failed.get(calendar.id) ?? -Infinity);
      // A clock that was set back makes it too old as well.
      if (Math.abs(clock.now() - last) > FRESH) void refresh(calendar);
    },
    /** The network is another one: what failed may work now. */
    retry: (): void => failed.clear(),
  };
}

export type Subscriptions = ReturnType<typeof createSubscriptions>;
