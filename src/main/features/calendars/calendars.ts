import type { CalendarEvents, CalendarSource } from '#shared/model/calendarEvent.ts';
import { ACTIVITY_WATCH } from '#shared/model/calendarEvent.ts';
import type { Rejection } from '#shared/model/rejection.ts';
import type { Snapshot } from '#shared/snapshot/snapshot.ts';
import type { Interval } from '#shared/time/interval.ts';
import type { Context } from '../../core/feature.ts';
import { createCache } from './cache.ts';
import { createChanges } from './changes.ts';
import type { Fetch } from './fetchCalendar.ts';
import { createFinder } from './finder.ts';
import { createProcessReader } from './processReader.ts';
import { createReadings } from './readings.ts';
import { createStatuses } from './statuses.ts';
import { createSubscriptions } from './subscriptions.ts';
import type { CalendarProcess } from './wire.ts';

/** What calendars need of the app. */
export type CalendarHost = { readonly fetch: Fetch; readonly startProcess: () => CalendarProcess };

/** The calendars that the person added, and ActivityWatch. Nothing is read before somebody looks at a day. */
export function createCalendars(context: Context, { fetch, startProcess }: CalendarHost) {
  const { core, clock, events: systemEvents, folder, explain, log, t } = context;
  const cache = createCache(folder);
  const statuses = createStatuses(context);
  const subscriptions = createSubscriptions({ clock, t, fetch, cache, statuses });
  const readings = createReadings(createProcessReader(startProcess, clock, t));
  const finder = createFinder(context, { fetch, cache, statuses, subscriptions, readings });
  systemEvents.on('networkChanged', subscriptions.retry);

  async function events(range: Interval): Promise<CalendarEvents> {
    const { settings } = core.snapshot();
    const on = settings.calendars.filter(({ isOn }) => isOn);
    const sources: CalendarSource[] = on.map(({ id, name, kind }) => ({ id, name, kind }));
    const asked = on.map((calendar) => finder.ofCalendar(calendar, range));
    if (settings.activityWatch) {
      sources.push({ id: ACTIVITY_WATCH, name: 'ActivityWatch', kind: 'activityWatch' });
      asked.push(finder.ofActivityWatch(range));
    }
    const found = await Promise.all(asked);
    const problems = found.flatMap(({ problem }, index): [string, string][] =>
      problem ? [[sources[index]?.id ?? '', explain(problem)]] : [],
    );
    return {
      events: found.flatMap((one) => one.events).toSorted((a, b) => a.start - b.start || a.end - b.end),
      sources,
      problems: Object.fromEntries(problems),
    };
  }

  let shown: Snapshot['settings']['calendars'] | null = null;
  /** Deletes what was kept of calendars that are gone, or off. */
  function show({ settings: { calendars } }: Snapshot): void {
    if (calendars === shown) return;
    shown = calendars;
    const on = calendars.filter(({ isOn }) => isOn);
    statuses.keep((id) => on.some((calendar) => calendar.id === id));
    readings.keep(on.map(finder.pathOf));
    const addresses = on.flatMap(({ kind, location }) => (kind === 'url' ? location : []));
    cache.keep(addresses).catch((error: unknown) => log.error('rejection', error));
  }

  return {
    events,
    /** Why ActivityWatch cannot be read; null if it can. */
    activityWatchProblem: async (): Promise<Rejection | null> => {
      const now = clock.now();
      return (await finder.ofActivityWatch({ start: now - 60_000, end: now })).problem;
    },
    changes: createChanges(context, { cache, subscriptions, readings, statuses }),
    show,
    dispose: () => void systemEvents.off('networkChanged', subscriptions.retry),
  };
}

export type Calendars = ReturnType<typeof createCalendars>;
