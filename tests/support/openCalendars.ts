import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'vitest';
import type { QueryResult } from '#shared/contract/results.ts';
import type { CalendarEvents } from '#shared/model/calendarEvent.ts';
import { createCalendarsFeature } from '../../src/main/features/calendars/index.ts';
import type { Fetch } from '../../src/main/features/calendars/fetchCalendar.ts';
import { answerTo } from '../../src/main/features/calendars/host.ts';
import type { Answer, CalendarProcess, Order } from '../../src/main/features/calendars/wire.ts';
import { testContext } from './context.ts';
import { openCore } from './openCore.ts';

/** What Electron sends in the app. */
export const nodeFetch: Fetch = (address, { signal, headers }) =>
  fetch(address, { signal, headers, redirect: 'manual' });

/** The work of the process that reads calendars, in this one. */
export function inlineProcess(onPost: (order: Order) => void = () => {}): CalendarProcess {
  let listen: (answer: Answer) => void = () => {};
  return {
    post(order) {
      onPost(order);
      void answerTo(order).then((answer) => listen(answer));
    },
    onAnswer: (listener) => (listen = listener),
    onEnd: () => {},
    kill: () => {},
  };
}

/** The feature over a real core, with a data folder of its own. `chosen`: what the file dialog answers. */
export function openCalendars(startProcess?: () => CalendarProcess) {
  const opened = openCore();
  const folder = mkdtempSync(join(tmpdir(), 'stint-calendars-'));
  const read: Order[] = [];
  let chosen: string | null = null;
  const context = testContext(opened, { chooseFile: async () => chosen }, folder);
  const feature = createCalendarsFeature(context, {
    fetch: nodeFetch,
    startProcess: startProcess ?? (() => inlineProcess((order) => read.push(order))),
  });
  opened.core.subscribe(feature);
  const { requests } = feature;
  const day = () => opened.core.snapshot().day;
  return {
    ...opened,
    context,
    folder,
    requests,
    /** What was read so far, each by a process. */
    read,
    calendars: () => opened.core.snapshot().settings.calendars,
    statuses: () => opened.core.snapshot().calendars.statuses,
    async addFile(path: string): Promise<QueryResult<null>> {
      chosen = path;
      return requests['calendars:chooseFile'].run();
    },
    /** Adds an address, which succeeds; answers the id of the calendar. */
    async addAddress(address: string): Promise<string> {
      expect(await requests['calendars:addAddress'].run(address)).toEqual({ ok: true, value: null });
      return opened.core.snapshot().settings.calendars.at(-1)?.id ?? '';
    },
    /** The events of today. */
    async today(): Promise<CalendarEvents> {
      const { start, end } = day();
      const answer = await requests['calendars:events'].run({ start, end });
      if (!answer.ok) throw new Error(answer.message);
      return answer.value;
    },
  };
}
