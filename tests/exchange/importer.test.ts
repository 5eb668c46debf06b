import { expect, test } from 'vitest';
import { byPosition } from '#shared/model/task.ts';
import { Cancelled } from '../../src/main/features/exchange/importer.ts';
import { expectSound } from '../support/invariants.ts';
import { fixture } from '../support/importFile.ts';
import { manualClock } from '../support/manualClock.ts';
import { openCore } from '../support/openCore.ts';
import { openImporter } from '../support/openImporter.ts';

const HOUR = 3_600_000;
const HEAD =
  'User,Email,Client,Project,Task,Description,Billable,Start date,Start time,End date,End time,Duration,Tags';
const row = (date: string, from: string, to: string, what: string, project = '', client = '', tags = ''): string =>
  `Ann,a@example.com,${client},${project},,${what},No,${date},${from},${date},${to},,"${tags}"`;
const file = (...rows: string[]): string => `${[HEAD, ...rows].join('\r\n')}\r\n`;

const titles = ({ core }: ReturnType<typeof openCore>) =>
  [...core.whole().tasks.values()].map(({ title, projectId, tags, state, timeSpent }) => {
    const project = core.snapshot().projects.get(projectId ?? 0);
    const client = core.snapshot().clients.get(project?.clientId ?? 0)?.name ?? null;
    return [title, project?.name ?? null, client, tags.join(' '), state, timeSpent / HOUR];
  });

test('a file becomes tasks, projects and clients; the same file again adds nothing, a longer one what is new', async () => {
  const on = openImporter();
  const first = [
    row('2024-03-04', '09:00:00', '10:30:00', 'Write', 'Site', 'Acme', 'deep, web'),
    row('2024-03-04', '11:00:00', '12:00:00', 'Write', 'Site', 'Acme', 'web, deep'),
    row('2024-03-05', '09:00:00', '10:00:00', 'Write', 'Site', 'Bolt'),
    row('2024-03-05', '11:00:00', '12:00:00', ''),
  ];
  const prepared = await on.prepare(file(...first));
  expect(prepared.plan).toMatchObject({
    format: 'toggl',
    questions: [{ question: 'zone', suggested: 'Europe/Berlin' }],
  });
  expect(prepared.summary).toMatchObject({ entries: 4, time: 4.5 * HOUR, duplicates: 0, overlaps: 0 });
  expect(prepared.summary.first).toBe(Date.parse('2024-03-04T08:00Z'));
  // Nothing was written.
  expect(on.core.whole().tasks.size).toBe(0);
  expect(await on.importer.run(prepared)).toMatchObject({ entries: 4 });
  const done = [
    ['Write', 'Site', 'Acme', 'deep web', 'done', 2.5],
    ['Write', 'Site (Bolt)', 'Bolt', '', 'done', 1],
    ['Untitled', null, null, '', 'done', 1],
  ];
  expect(titles(on)).toEqual(done);

  expect(await on.take(file(...first))).toMatchObject({ entries: 0, duplicates: 4 });
  expect(titles(on)).toEqual(done);
  const more = row('2024-03-06', '09:00:00', '10:00:00', 'Write', 'Site', 'Bolt');
  expect(await on.take(file(more, ...first))).toMatchObject({ entries: 1, duplicates: 4 });
  expect(titles(on)[1]).toEqual(['Write', 'Site (Bolt)', 'Bolt', '', 'done', 2]);
  on.execute({ type: 'undo' });
  expect(titles(on)).toEqual(done);
  on.execute({ type: 'undo' });
  expect(on.core.whole().tasks.size).toBe(0);
  on.execute({ type: 'redo' });
  expect(titles(on)).toEqual(done);
  expectSound(on.db);
});

test('entries typed by hand, and tasks that are there, are found again', async () => {
  const on = openImporter(openCore(manualClock(Date.parse('2024-03-20T12:00Z'))));
  const taskId = on.addTask('Write');
  on.execute({ type: 'changeTask', taskId, fields: { project: 'Site' } });
  const startedAt = Date.parse('2024-03-04T08:00Z');
  on.execute({ type: 'addEntry', taskId, startedAt, endedAt: startedAt + HOUR, note: '' });
  const rows = [
    row('2024-03-04', '09:00:00', '10:00:00', 'Write', 'site'),
    row('2024-03-04', '09:30:00', '10:30:00', 'Write', 'Site'),
    row('2024-03-05', '10:00:00', '10:30:00', 'Read'),
  ];
  expect(await on.take(file(...rows))).toMatchObject({ entries: 2, duplicates: 1, overlaps: 1 });
  expect(titles(on)).toEqual([
    ['Write', 'Site', null, '', 'open', 2],
    // Not long ago, so it is not done yet.
    ['Read', null, null, '', 'open', 0.5],
  ]);
});

/** Rows of as many tasks. */
const manyRows = (length: number) =>
  Array.from({ length }, (_row, at) =>
    row(
      `2024-03-${String(1 + (at % 28)).padStart(2, '0')}`,
      '09:00:00',
      `09:${String(at % 60).padStart(2, '0')}:59`,
      `Task ${at}`,
    ),
  );

test.each([0, 4])('with %i tasks before, tasks are moved and added while others are imported', async (count) => {
  const on = openImporter();
  for (let at = 0; at < count; at++) on.addTask(`Old ${at}`);
  const prepared = await on.prepare(file(...manyRows(1000)));
  on.progress.length = 0;
  const running = on.importer.run(prepared);
  const untilDone = async (done: number) => {
    while (!on.progress.some((one) => one.phase === 'writing' && one.done >= done)) await new Promise(setImmediate);
  };
  await untilDone(250);
  const [one, other, third] = [on.addTask('One'), on.addTask('Other'), on.addTask('Third')];
  const move = (taskId: number, before: number | null) => on.execute({ type: 'moveTask', taskId, before });
  expect(move(one, null).ok).toBe(true);
  await untilDone(500);
  expect(move(other, null).ok).toBe(true);
  // Between the old ones and those that were moved to the end.
  for (const before of [one, other, one, other]) expect(move(third, before).ok).toBe(true);
  expect(move(other, one).ok).toBe(true);
  await running;
  const order = [...on.core.whole().tasks.values()].toSorted(byPosition).map(({ title }) => title);
  expect(order).toHaveLength(count + 1003);
  const imported = order.filter((title) => title.startsWith('Task '));
  expect(imported).toEqual(Array.from({ length: 1000 }, (_title, at) => `Task ${at}`));
  expectSound(on.db);
});

test('cancelled while it is read or written, a file leaves nothing', async () => {
  const rows = manyRows(3000);
  const on = openImporter();
  const preparing = on.prepare(file(...rows));
  on.importer.cancel();
  await expect(preparing).rejects.toThrow(Cancelled);
  const prepared = await on.prepare(file(...rows));
  expect(prepared.summary.staged).toBe(3000);
  on.progress.length = 0;
  const running = on.importer.run(prepared);
  while (!on.progress.some(({ phase }) => phase === 'writing')) await new Promise(setImmediate);
  on.addTask('Meanwhile');
  on.importer.cancel();
  await expect(running).rejects.toThrow(Cancelled);
  expect(titles(on).map(([title]) => title)).toEqual(['Meanwhile']);
  expect(on.db.prepare('SELECT count(*) FROM time_entries').pluck().get()).toBe(0);
  // And the next one works.
  expect(await on.take(file(...rows))).toMatchObject({ entries: 3000 });
  expectSound(on.db);
});

test('tasks of a to-do program come with what they say, and days without clock times', async () => {
  const on = openImporter();
  const summary = await on.take(fixture('superproductivity/backup.json'));
  expect(summary.dayEntries).toBe(summary.entries);
  expect(summary.entries).toBeGreaterThan(0);
  const entries = on.store.imports.allEntries();
  expect(entries.every(({ dayOnly }) => dayOnly)).toBe(true);
  expect(await on.take(fixture('superproductivity/backup.json'))).toMatchObject({ entries: 0 });
});

test('a timer that was running is started in the same step if the person wants it, and left out otherwise', async () => {
  const on = openImporter();
  const other = on.addTask('Other');
  on.execute({ type: 'startTimer', taskId: other });
  const text = `[{"start":"20240304T080000Z","end":"20240304T090000Z","tags":["Write"]},{"start":"20240305T080000Z","tags":["Read"]}]`;
  const running = () => [...on.core.whole().tasks.values()].filter((task) => task.running).map(({ title }) => title);
  const prepared = await on.prepare(text);
  expect(prepared.plan.running).toHaveLength(1);
  await on.importer.run(prepared);
  expect(titles(on).map(([title]) => title)).toEqual(['Other', 'Write']);
  expect(running()).toEqual(['Other']);
  on.execute({ type: 'undo' });

  await on.importer.run(await on.prepare(text), true);
  expect(titles(on).map(([title]) => title)).toEqual(['Other', 'Write', 'Read']);
  expect(running()).toEqual(['Read']);
  on.execute({ type: 'undo' });
  expect(titles(on).map(([title]) => title)).toEqual(['Other']);
  expect(running()).toEqual(['Other']);
  expectSound(on.db);
});
