import { lstatSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { describeError } from '#shared/format/errorReport.ts';
import { createLog } from '../../src/main/log/log.ts';
import { oddFiles } from '../support/oddFiles.ts';
import { manualClock } from '../support/manualClock.ts';

function openLog() {
  const folder = mkdtempSync(join(tmpdir(), 'stint-log-'));
  const clock = manualClock();
  const path = join(folder, 'logs', 'stint.log');
  const log = createLog(clock, () => path);
  return { clock, log, path, read: () => readFileSync(path, 'utf8') };
}

const failing = () => Object.assign(new Error('Buy milk for Anna'), { code: 'ENOSPC' });

test('an error is a line and its calls, for nobody else to read, without its message', async () => {
  const { log, path, read } = openLog();
  log.error('error', failing());
  await vi.waitFor(() => expect(read()).toMatch(/^\S+Z error main: Error ENOSPC \(error\)\n {4}at /u));
  expect(read()).not.toContain('Anna');
  expect(read()).not.toContain(process.cwd());
  expect(statSync(path).mode & 0o777).toBe(0o600);
});

test.each(['a pipe', 'a link to a pipe', 'a device without end'] as const)(
  '%s in the place of the file makes way for it, and holds nothing up',
  async (what) => {
    const { log, path, read } = openLog();
    mkdirSync(join(path, '..'));
    oddFiles[what](path);
    log.error('error', failing());
    await vi.waitFor(() => expect(lstatSync(path, { throwIfNoEntry: false })?.isFile()).toBe(true));
    await vi.waitFor(() => expect(read()).toContain('ENOSPC'));
  },
);

test('a source that fails all the time logs ten errors a minute, and how many were left out', async () => {
  const { clock, log, read } = openLog();
  const report = describeError('drawing', failing());
  for (let count = 0; count < 1000; count++) log.report('index', report);
  log.report('mini', report);
  await vi.waitFor(() => expect(read()).toContain('mini:'));
  expect(read().match(/ index: /gu)).toHaveLength(10);
  clock.advance(60_000);
  log.report('index', report);
  await vi.waitFor(() => expect(read()).toContain('and 990 like it before'));
});

test('what a page is refused is logged once a minute for each request', async () => {
  const { clock, log, read } = openLog();
  for (let count = 0; count < 100; count++) {
    log.refused('mini', 'backups:restore', 'not for this page');
    log.refused('mini', 'backups:list', 'not for this page');
  }
  await vi.waitFor(() => expect(read()).toContain('backups:list'));
  expect(read().match(/mini: refused backups:restore: not for this page$/gmu)).toHaveLength(1);
  clock.advance(60_000);
  log.refused('mini', 'backups:restore', 'not for this page');
  await vi.waitFor(() => expect(read().match(/mini: refused backups:restore: not for this page$/gmu)).toHaveLength(2));
});

test('the log stays small: a full file makes room, and one before it is kept', async () => {
  const { clock, log, path } = openLog();
  const report = {
    ...describeError('error', failing()),
    frames: Array.from({ length: 30 }, () => 'at (index.js:1:1)'),
  };
  for (let minute = 0; minute < 250; minute++) {
    for (let count = 0; count < 10; count++) log.report('index', report);
    clock.advance(60_000);
  }
  const folder = join(path, '..');
  await vi.waitFor(() => expect(readdirSync(folder).toSorted()).toEqual(['stint.log', 'stint.old.log']));
  for (const file of readdirSync(folder)) expect(statSync(join(folder, file)).size).toBeLessThan(600 * 1024);
});

test('a log that has no place throws nothing at who reports an error', async () => {
  const log = createLog(manualClock(), () => {
    throw new Error("Failed to get 'logs' path");
  });
  expect(() => log.error('error', failing())).not.toThrow();
});
