import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Interval } from '#shared/time/interval.ts';
import { quietBlocks } from '../../src/main/features/calendars/quietBlocks.ts';
import { freePorts } from '../support/freePorts.ts';
import { openCalendars } from '../support/openCalendars.ts';
import { webServer } from '../support/webServer.ts';

const MINUTE = 60_000;
const TEN = Date.UTC(2026, 2, 4, 10);

type Recorded = [from: number, minutes: number, data: Record<string, string>];

/** A server that answers as ActivityWatch does: buckets by their ids, and their events in a range, the latest first. */
async function activityWatch(buckets: Record<string, { type: string; events: Recorded[] }>) {
  const server = await webServer();
  const json = (value: unknown) => (_request: unknown, response: { end: (text: string) => void }) =>
    response.end(JSON.stringify(value));
  const about = ([id, { type }]: [string, { type: string }]) => [
    id,
    { id, type, client: 'aw-watcher', hostname: 'here', created: '2026-01-01T00:00:00+00:00', data: {} },
  ];
  server.paths['/api/0/buckets/'] = json(Object.fromEntries(Object.entries(buckets).map((one) => about(one))));
  for (const [id, { events }] of Object.entries(buckets))
    server.paths[`/api/0/buckets/${id}/events`] = (request, response) => {
      const { searchParams } = new URL(request.url ?? '', server.origin);
      const [start, end] = ['start', 'end'].map((name) => Date.parse(searchParams.get(name) ?? ''));
      const found = events
        .map(([from, minutes, data], index) => ({
          id: index,
          timestamp: `${new Date(TEN + from * MINUTE).toISOString().slice(0, -1)}000+00:00`,
          duration: minutes * 60,
          data,
        }))
        .filter(({ timestamp }) => Date.parse(timestamp) >= (start ?? 0) && Date.parse(timestamp) < (end ?? 0));
      json(found.toReversed())(request, response);
    };
  return server;
}

const open = (port: number) => {
  const opened = openCalendars();
  opened.execute({ type: 'changeSettings', settings: { activityWatch: true, activityWatchPort: port } });
  return opened;
};

test('the programs in front while somebody was there, in few blocks', async () => {
  const { port, asked } = await activityWatch({
    'aw-watcher-window_here': {
      type: 'currentwindow',
      events: [
        [0, 9, { app: 'Code', title: 'day.ts' }],
        [9, 1, { app: 'Terminal', title: 'bash' }],
        [10, 20, { app: 'Code', title: 'week.ts' }],
        [30, 30, { app: 'Firefox', title: 'Docs' }],
      ],
    },
    'aw-watcher-afk_here': {
      type: 'afkstatus',
      events: [
        [0, 40, { status: 'not-afk' }],
        [40, 20, { status: 'afk' }],
      ],
    },
    'aw-watcher-web': { type: 'web.tab.current', events: [[0, 60, { url: 'x', title: 'x' }]] },
  });
  const { today, requests } = open(port);
  expect(await today()).toEqual({
    events: [
      ['Code', 'week.ts', 0, 30],
      ['Firefox', 'Docs', 30, 40],
    ].map(([title, detail, from, to]) => ({
      id: `activityWatch/${TEN + Number(from) * MINUTE}`,
      source: 'activityWatch',
      title,
      detail,
      start: TEN + Number(from) * MINUTE,
      end: TEN + Number(to) * MINUTE,
      isAllDay: false,
    })),
    sources: [{ id: 'activityWatch', name: 'ActivityWatch', kind: 'activityWatch' }],
    problems: {},
  });
  expect(asked.some(({ url }) => url?.includes('web'))).toBe(false);
  expect(await requests['calendars:tryActivityWatch'].run()).toEqual({ ok: true, value: null });
});

test('that it does not answer is said, or that something else does', async () => {
  const [free = 0] = await freePorts(1);
  const silent = open(free);
  expect((await silent.today()).problems).toEqual({
    activityWatch: 'ActivityWatch does not respond. Is it running?',
  });
  const other = await webServer({ '/api/0/buckets/': (_request, response) => response.end('<html>') });
  const foreign = open(other.port);
  expect(await foreign.requests['calendars:tryActivityWatch'].run()).toMatchObject({ code: 'activity-watch-foreign' });
  const sendOn = await webServer({
    '/api/0/buckets/': (_request, response) => response.writeHead(302, { location: 'https://example.com/' }).end(),
  });
  expect(await open(sendOn.port).requests['calendars:tryActivityWatch'].run()).toMatchObject({
    code: 'activity-watch-foreign',
  });
});

const anySpan = fc
  .tuple(fc.integer({ min: 0, max: 240 * MINUTE }), fc.integer({ min: 1, max: 40 * MINUTE }))
  .map(([start, length]): Interval => ({ start, end: start + length }));
const anyWindow = fc
  .tuple(anySpan, fc.constantFrom('a', 'b', 'c'))
  .map(([{ start, end }, app]) => ({ start, end, app, title: `${app} window` }));

test('blocks are in order and apart, lie within what was recorded, and are no more than the slots', () => {
  fc.assert(
    fc.property(fc.array(anyWindow, { maxLength: 40 }), fc.array(anySpan, { maxLength: 5 }), (windows, there) => {
      const blocks = quietBlocks(windows, there);
      for (const [index, { start, end, app }] of blocks.entries()) {
        expect(end).toBeGreaterThan(start);
        expect(start).toBeGreaterThanOrEqual(blocks[index - 1]?.end ?? -Infinity);
        expect(there.some((one) => start >= one.start && start < one.end)).toBe(true);
        expect(windows.some((one) => one.app === app && one.start < end && one.end > start)).toBe(true);
      }
      expect(blocks.length).toBeLessThanOrEqual(57);
    }),
  );
});
