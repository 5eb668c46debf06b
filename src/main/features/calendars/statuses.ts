import type { CalendarStatus } from '#shared/model/calendarEvent.ts';
import type { Rejection } from '#shared/model/rejection.ts';
import type { Context } from '../../core/feature.ts';

/** What is known of a calendar: whether it could be fetched, and read. */
type Known = {
  readonly checkedAt: number | null;
  readonly fetching: Rejection | null;
  readonly reading: Rejection | null;
};

const unknown: Known = { checkedAt: null, fetching: null, reading: null };

/** How reading each calendar went, as the snapshot shows it. */
export function createStatuses({ core }: Pick<Context, 'core'>) {
  let known: Readonly<Record<string, Known>> = {};
  let changes = 0;
  const show = (): void => {
    const statuses = Object.entries(known).map(([id, { checkedAt, fetching, reading }]): [string, CalendarStatus] => [
      id,
      { checkedAt, problem: fetching ?? reading },
    ]);
    core.set('calendars', { statuses: Object.fromEntries(statuses), changes });
  };
  return {
    get: (id: string): Known => known[id] ?? unknown,
    put(id: string, part: Partial<Known>): void {
      known = { ...known, [id]: { ...(known[id] ?? unknown), ...part } };
      show();
    },
    /** What is shown of calendars has changed: whoever shows it asks again. */
    changed(): void {
      changes++;
      show();
    },
    /** Forgets those that do not fulfil this. */
    keep(isKept: (id: string) => boolean): void {
      known = Object.fromEntries(Object.entries(known).filter(([id]) => isKept(id)));
      show();
    },
  };
}

export type Statuses = ReturnType<typeof createStatuses>;
