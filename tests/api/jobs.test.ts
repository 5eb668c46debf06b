import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { clients, closeCommandLines, openCommandLine } from '../support/openCommandLine.ts';
import type { openJobs } from '../support/openJobs.ts';
import { until } from '../support/openLocalApi.ts';

afterEach(closeCommandLines);

/** So many rows of Toggl. */
const rows = (count: number): string =>
  [
    'User,Email,Client,Project,Task,Description,Billable,Start date,Start time,End date,End time,Duration,Tags',
    ...Array.from({ length: count }, (_row, at) => {
      const date = new Date(Date.UTC(2020, 0, 1 + Math.floor(at / 20))).toISOString().slice(0, 10);
      const hour = String(at % 20).padStart(2, '0');
      return `Ann,a@example.com,,,,Task ${at},No,${date},${hour}:00:00,${date},${hour}:30:00,,`;
    }),
    '',
  ].join('\r\n');

test.each(clients)('%s: bytes, texts and codes come back as they are, however many', async (client) => {
  // What no text may be: bytes that are not UTF-8, in the middle of a frame.
  const bytes = Uint8Array.from({ length: 300_000 }, (_byte, at) => at % 251);
  const { stint, folder, run } = await openCommandLine(client, { printPdf: async () => bytes });
  writeFileSync(join(folder, 'many.csv'), rows(3000));
  expect(await stint('import', 'many.csv')).toMatchObject({ code: 0, err: '' });
  expect((await stint('report', '--format', 'pdf')).out.equals(bytes)).toBe(true);
  const all = await stint('export', '--format', 'json');
  expect(all.out.length).toBeGreaterThan(300_000);
  expect(all.out.equals((await run(['export', '--format', 'json'])).bytes)).toBe(true);
  expect(await stint('import', 'many.csv', 'нет.csv')).toMatchObject({
    code: 6,
    err: expect.stringMatching(/^stint: нет\.csv: This file does not exist\./u),
  });
  expect(await stint('report', '--client', 'Nobody')).toMatchObject({
    code: 1,
    err: 'stint: There is no client Nobody.\n',
  });
  expect(await stint('report', 'soon')).toMatchObject({ code: 2, err: expect.stringContaining('soon is not a range') });
});

test.each(clients)('%s: an import that nobody waits for any more stops, and leaves nothing', async (client) => {
  const { db, folder, env, turn, core, command } = await openCommandLine(client);
  writeFileSync(join(folder, 'many.csv'), rows(20_000));
  const asking = spawn(command, ['import', 'many.csv'], { env, cwd: folder });
  await until(() => isImporting(turn));
  asking.kill('SIGKILL');
  await until(() => !isImporting(turn));
  expect(db.prepare('SELECT count(*) FROM time_entries').pluck().get()).toBe(0);
  expect(core.snapshot().tasks.size).toBe(0);
});

/** Whether somebody has the turn. */
function isImporting(turn: ReturnType<typeof openJobs>['turn']): boolean {
  const taken = turn.take();
  taken?.dispose();
  return taken === null;
}
