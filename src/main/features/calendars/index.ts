import { z } from 'zod';
import { instant } from '#shared/commands/schema.ts';
import type { CalendarRequests } from '#shared/contract/requests/features.ts';
import type { CalendarEvents } from '#shared/model/calendarEvent.ts';
import type { Rejection } from '#shared/model/rejection.ts';
import { createResults } from '../../core/feature.ts';
import type { Context, Feature, Handlers } from '../../core/feature.ts';
import { createLazyView } from '../../core/lazyView.ts';
import type { CalendarHost, Calendars } from './calendars.ts';

/** Longest range, ms: more than a month with the weeks around it. */
const RANGE_MAX = 45 * 24 * 3_600_000;

const none = z.tuple([]);
const id = z.string().max(40);
const range = z
  .object({ start: instant, end: instant })
  .refine(({ start, end }) => end > start && end - start <= RANGE_MAX);
const fields = z.strictObject({ name: z.string().max(100).exactOptional(), isOn: z.boolean().exactOptional() });

const nothing: CalendarEvents = { events: [], sources: [], problems: {} };

/**
 * Read-only calendars beside the entries: files and addresses that the person added, and an ActivityWatch server on
 * this computer. What reads them is loaded when a page first asks for something: while none is on, for nothing.
 */
export function createCalendarsFeature(context: Context, host: CalendarHost) {
  const { core, desktop, explain, log } = context;
  const { ofDone } = createResults(explain);
  const lazy = createLazyView({
    isNeeded: () => false,
    async importView() {
      const { createCalendars } = await import('./calendars.ts');
      return () => createCalendars(context, host);
    },
    onFailed: (error) => log.error('rejection', error),
  });

  const isAnyOn = (): boolean => {
    const { calendars, activityWatch } = core.snapshot().settings;
    return activityWatch || calendars.some(({ isOn }) => isOn);
  };
  async function done(run: (calendars: Calendars) => Rejection | null | Promise<Rejection | null>) {
    return ofDone(await run(await lazy.load()));
  }
  async function chooseFile() {
    const path = await desktop.chooseFile();
    return path === null ? ofDone(null) : done(({ changes }) => changes.addFile(path));
  }

  const requests: Handlers<CalendarRequests> = {
    'calendars:events': {
      argument: z.tuple([range]),
      run: async (asked) => ({ ok: true, value: isAnyOn() ? await (await lazy.load()).events(asked) : nothing }),
    },
    'calendars:chooseFile': { argument: none, run: chooseFile },
    'calendars:addAddress': {
      argument: z.tuple([z.string().max(4096)]),
      run: (address) => done(({ changes }) => changes.addAddress(address)),
    },
    'calendars:change': {
      argument: z.tuple([id, fields]),
      run: (of, changed) => done(({ changes }) => changes.change(of, changed)),
    },
    'calendars:remove': { argument: z.tuple([id]), run: (of) => done(({ changes }) => changes.remove(of)) },
    'calendars:refresh': { argument: z.tuple([id]), run: (of) => done(({ changes }) => changes.refresh(of)) },
    'calendars:tryActivityWatch': { argument: none, run: () => done((calendars) => calendars.activityWatchProblem()) },
  };
  return { show: lazy.show, dispose: lazy.dispose, requests } satisfies Feature;
}
