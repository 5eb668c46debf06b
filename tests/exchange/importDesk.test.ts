import { expect, test } from 'vitest';
import type { ImportAnswers } from '#shared/contract/importing.ts';
import { createImportDesk } from '../../src/main/features/exchange/importDesk.ts';
import { createProcessReader } from '../../src/main/features/exchange/processReader.ts';
import { createTurn } from '../../src/main/features/exchange/turn.ts';
import { testContext } from '../support/context.ts';
import { inlineProcess, openImporter } from '../support/openImporter.ts';

const HEAD = 'User,Email,Description,Start date,Start time,End date,End time,Duration';
const row = (date: string, what: string): string => `Ann,a@x.example,${what},${date},09:00:00,${date},10:00:00,`;
const toggl = (...rows: string[]): string => [HEAD, ...rows, ''].join('\n');
const unanswered: ImportAnswers = { zone: null, dateOrder: null, encoding: null, columns: null, activity: 'window' };

/** The desk of a window whose system dialog chooses the file that was written last. */
function openDesk() {
  const on = openImporter();
  const turn = createTurn();
  let path: string | null = null;
  const context = testContext(on, { chooseFile: async () => path });
  const clock = { ...on.clock, after: (_ms: number, run: () => void) => (setImmediate(run), { dispose: () => {} }) };
  const readFile = createProcessReader(inlineProcess);
  const desk = createImportDesk({ ...context, clock }, { imports: on.store.imports, readFile, turn });
  return { ...on, desk, turn, put: (text: string, name = 'file') => (path = on.write(text, name)) };
}

test('a page learns the name of a file, and an import that is under way elsewhere keeps it from another', async () => {
  const { desk, turn, put } = openDesk();
  expect(await desk.choose()).toEqual({ ok: true, value: null });
  put(toggl(row('2024-03-04', 'Write')), 'year.csv');
  const other = turn.take();
  expect(await desk.choose()).toMatchObject({ ok: false, code: 'import-busy' });
  other?.dispose();
  expect(await desk.choose()).toEqual({ ok: true, value: 'year.csv' });
  expect(turn.take()).toBeNull();
  await desk.cancel();
  expect(turn.take()).not.toBeNull();
  expect(await desk.preview(unanswered)).toEqual({ ok: true, value: null });
});

test('another answer takes the place of what is being read; nothing is imported while a question is open', async () => {
  const { desk, put, core } = openDesk();
  put(toggl(row('03/04/2024', 'Write')));
  await desk.choose();
  const first = desk.preview(unanswered);
  const second = desk.preview({ ...unanswered, dateOrder: 'dmy' });
  expect(await first).toEqual({ ok: true, value: null });
  expect(await second).toMatchObject({ value: { first: Date.parse('2024-04-03T09:00Z'), entries: 1 } });
  await desk.preview(unanswered);
  expect(await desk.run(false)).toEqual({ ok: true, value: null });
  await desk.preview({ ...unanswered, dateOrder: 'mdy', zone: 'Asia/Tokyo' });
  expect(await desk.run(false)).toEqual({ ok: true, value: { entries: 1, seconds: 3600 } });
  expect(core.snapshot()).toMatchObject({ importing: null, undo: { command: 'importFile', title: 'file' } });
  // The file is done with.
  expect(await desk.run(false)).toEqual({ ok: true, value: null });
});

test('progress is shown with the name of the file, and gone at the end', async () => {
  const { desk, put, core } = openDesk();
  const seen = new Set<string>();
  core.subscribe({ show: ({ importing }) => importing && seen.add(`${importing.name} ${importing.phase}`) });
  put(toggl(...Array.from({ length: 1200 }, (_, index) => row('2024-03-04', `Task ${index}`))), 'many.csv');
  await desk.choose();
  await desk.preview(unanswered);
  await desk.run(false);
  expect([...seen]).toEqual(['many.csv reading', 'many.csv comparing', 'many.csv writing']);
  expect(core.snapshot().importing).toBeNull();
});

test('what cannot be read says why in the language of the person', async () => {
  const { desk, put } = openDesk();
  put('Project,Client,Budget\nWebsite,Acme,100\nShop,Acme,20\n');
  await desk.choose();
  expect(await desk.preview(unanswered)).toMatchObject({
    code: 'import-unreadable',
    message: expect.stringContaining('This file has no time entries') as string,
  });
});
