import { existsSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { openCalendars } from '../support/openCalendars.ts';
import { webServer } from '../support/webServer.ts';
import type { Served } from '../support/webServer.ts';

const MINUTE = 60_000;
/** Today is 4 March 2026, in UTC. */
const calendar = (title: string): string =>
  `BEGIN:VCALENDAR\r\nX-WR-CALNAME:Work\\, mine\r\nBEGIN:VEVENT\r\nUID:1\r\nSUMMARY:${title}\r\n` +
  'DTSTART:20260304T100000Z\r\nDTEND:20260304T110000Z\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n';

const send =
  (text: string, headers: Record<string, string> = {}): Served =>
  (_request, response) =>
    response.writeHead(200, headers).end(text);
const sendTo =
  (location: string): Served =>
  (_request, response) =>
    response.writeHead(302, { location }).end();

test('while there is none, nothing is asked or kept', async () => {
  const { today, folder, read } = openCalendars();
  expect(await today()).toEqual({ events: [], sources: [], problems: {} });
  expect([readdirSync(folder), read]).toEqual([[], []]);
});

test('an address is added once it was fetched, kept for this user alone, and gone when it is removed', async () => {
  const { paths, origin, asked } = await webServer({ '/moved': sendTo('/secret-token.ics') });
  paths['/secret-token.ics'] = send(calendar('Review'));
  const { addAddress, today, folder, calendars, requests, statuses, clock } = openCalendars();
  const id = await addAddress(`${origin}/moved`);
  expect(calendars()).toEqual([{ id, name: 'Work, mine', kind: 'url', location: `${origin}/moved`, isOn: true }]);
  expect(await today()).toMatchObject({
    events: [{ title: 'Review', start: Date.UTC(2026, 2, 4, 10), end: Date.UTC(2026, 2, 4, 11), source: id }],
    sources: [{ id, name: 'Work, mine', kind: 'url' }],
    problems: {},
  });
  expect(statuses()[id]).toEqual({ checkedAt: clock.now(), problem: null });
  for (const { headers } of asked) expect([headers.cookie, headers.authorization]).toEqual([undefined, undefined]);
  const files = readdirSync(join(folder, 'calendars'));
  expect(files.map((name) => name.replace(/^[\da-f]{32}/u, ''))).toEqual(['.ics', '.json']);
  if (process.platform !== 'win32')
    for (const name of files) expect(statSync(join(folder, 'calendars', name)).mode & 0o777).toBe(0o600);

  await requests['calendars:change'].run(id, { isOn: false });
  await vi.waitFor(() => expect(readdirSync(join(folder, 'calendars'))).toEqual([]));
  expect((await today()).sources).toEqual([]);
  await requests['calendars:remove'].run(id);
  expect([calendars(), statuses()]).toEqual([[], {}]);
});

test('what was fetched long ago is asked for again behind the answer, and not sent again where it is the same', async () => {
  const { paths, origin, asked } = await webServer();
  paths['/'] = (request, response) => {
    if (request.headers['if-none-match'] === '"1"') response.writeHead(304).end();
    else response.writeHead(200, { etag: '"1"' }).end(calendar('Review'));
  };
  const { addAddress, today, clock, statuses, core, read } = openCalendars();
  const id = await addAddress(origin);
  await today();
  clock.advance(14 * MINUTE);
  await today();
  expect(asked).toHaveLength(1);
  clock.advance(2 * MINUTE);
  expect((await today()).events).toHaveLength(1);
  await vi.waitFor(() => expect(statuses()[id]?.checkedAt).toBe(clock.now()));
  expect([asked.length, read.length]).toEqual([2, 1]);

  const before = core.snapshot().calendars.changes;
  paths['/'] = send(calendar('Moved review'), { etag: '"2"' });
  clock.advance(16 * MINUTE);
  expect((await today()).events).toMatchObject([{ title: 'Review' }]);
  await vi.waitFor(() => expect(core.snapshot().calendars.changes).toBeGreaterThan(before));
  expect((await today()).events).toMatchObject([{ title: 'Moved review' }]);
  expect(clock.pending()).toBe(0);
});

test('a server that fails is said, is not asked again at once, and what was known is still shown', async () => {
  const { paths, origin, asked } = await webServer({ '/': send(calendar('Review')) });
  const { addAddress, today, clock, statuses, requests } = openCalendars();
  const id = await addAddress(origin);
  const checkedAt = clock.now();
  delete paths['/'];
  clock.advance(20 * MINUTE);
  await today();
  await vi.waitFor(() => expect(statuses()[id]).toEqual({ checkedAt, problem: { code: 'calendar-gone', params: {} } }));
  expect(await today()).toMatchObject({
    events: [{ title: 'Review' }],
    problems: { [id]: 'There is no calendar at this address.' },
  });
  expect(asked).toHaveLength(2);
  paths['/'] = send(calendar('Back'));
  expect(await requests['calendars:refresh'].run(id)).toEqual({ ok: true, value: null });
  expect(await today()).toMatchObject({ events: [{ title: 'Back' }], problems: {} });
});

test.each<[string, Served | null, string]>([
  ['too large', (_request, response) => response.end(calendar('x').padEnd(6 * 1024 * 1024)), 'calendar-large'],
  ['a page', send('<html>Sign in</html>'), 'calendar-foreign'],
  ['not for everyone', (_request, response) => response.writeHead(401).end(), 'calendar-refused'],
  ['nothing', null, 'calendar-gone'],
  ['a redirect in a circle', sendTo('/'), 'calendar-redirect'],
  ['a redirect that is not encrypted', sendTo('http://example.com/'), 'calendar-redirect'],
  ['a redirect to a file', sendTo('file:///etc/passwd'), 'calendar-redirect'],
  [
    'cut off',
    (_request, response) => response.writeHead(200, { 'content-length': '9' }).destroy(),
    'calendar-unreachable',
  ],
])('an address with %s is not added, and leaves nothing', async (_what, served, code) => {
  const { origin } = await webServer(served ? { '/': served } : {});
  const { requests, calendars, folder, clock, statuses } = openCalendars();
  expect(await requests['calendars:addAddress'].run(origin)).toMatchObject({ ok: false, code });
  expect([calendars(), statuses(), existsSync(join(folder, 'calendars')), clock.pending()]).toEqual([[], {}, false, 0]);
});

test('a server that does not answer in time is given up', async () => {
  const { origin, asked } = await webServer({ '/': (_request, response) => response.write('BEGIN:VCALENDAR\r\n') });
  const { requests, clock } = openCalendars();
  const answer = requests['calendars:addAddress'].run(origin);
  await vi.waitFor(() => expect(asked).toHaveLength(1));
  clock.advance(10_000);
  expect(await answer).toMatchObject({ ok: false, code: 'calendar-slow' });
});

test.each([
  'http://example.com/a.ics',
  'ftp://example.com/a.ics',
  'file:///etc/passwd',
  'https://user:password@example.com/',
  'example.com/a.ics',
  'javascript:1',
  '',
])('%s is no address that is fetched', async (address) => {
  const { requests } = openCalendars();
  expect(await requests['calendars:addAddress'].run(address)).toMatchObject({ ok: false, code: 'calendar-address' });
});

test('a file is read again when it changes, and said to be gone when it is', async () => {
  const { addFile, today, folder, calendars, read, requests, execute } = openCalendars();
  const path = join(folder, 'Team days.ics');
  writeFileSync(path, calendar('Review'));
  expect(await addFile(path)).toEqual({ ok: true, value: null });
  await today();
  await today();
  expect(read).toHaveLength(1);
  writeFileSync(path, calendar('Another review'));
  expect((await today()).events).toMatchObject([{ title: 'Another review' }]);
  const id = calendars()[0]?.id ?? '';
  await requests['calendars:change'].run(id, { name: '  Days \n off ' });
  expect(calendars()).toMatchObject([{ id, name: 'Days off', isOn: true }]);
  rmSync(path);
  expect(await today()).toMatchObject({ events: [], problems: { [id]: 'The file is no longer there.' } });

  await requests['calendars:remove'].run(id);
  execute({ type: 'undo' });
  expect(calendars()).toMatchObject([{ id, name: 'Days off' }]);
});

test('what is no calendar is not added, and one that takes forever is given up', async () => {
  const { addFile, folder, calendars } = openCalendars();
  writeFileSync(join(folder, 'notes.txt'), 'Notes');
  writeFileSync(join(folder, 'large.ics'), calendar('x').padEnd(6 * 1024 * 1024));
  expect(await addFile(join(folder, 'notes.txt'))).toMatchObject({ ok: false, code: 'calendar-foreign' });
  expect(await addFile(join(folder, 'large.ics'))).toMatchObject({ ok: false, code: 'calendar-large' });
  expect(await addFile(folder)).toMatchObject({ ok: false, code: 'calendar-file' });
  expect(calendars()).toEqual([]);

  const kill = vi.fn<() => void>();
  const post = vi.fn<() => void>();
  const stuck = openCalendars(() => ({ post, onAnswer: () => {}, onEnd: () => {}, kill }));
  writeFileSync(join(stuck.folder, 'a.ics'), calendar('x'));
  await stuck.addFile(join(stuck.folder, 'a.ics'));
  const events = stuck.today();
  await vi.waitFor(() => expect(post).toHaveBeenCalled());
  stuck.clock.advance(10_000);
  expect(Object.values((await events).problems)).toEqual(['Reading the calendar takes too long.']);
  expect(kill).toHaveBeenCalledTimes(1);
});

test('only Stint itself changes the list, and only a person turns ActivityWatch on', () => {
  const { core, execute } = openCalendars();
  const calendars = [{ id: 'a', name: 'a', kind: 'file', location: '/etc/passwd', isOn: true }] as const;
  expect(execute({ type: 'changeSettings', settings: { calendars } })).toMatchObject({ ok: false });
  const activityWatch = { type: 'changeSettings', settings: { activityWatch: true } } as const;
  expect(core.execute(activityWatch, 'api')).toMatchObject({ ok: false });
  expect(execute(activityWatch)).toMatchObject({ ok: true });
});
