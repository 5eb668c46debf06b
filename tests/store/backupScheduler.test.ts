import { mkdirSync, mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, test, vi } from 'vitest';
import { createBackupScheduler } from '../../src/main/features/backups/backupScheduler.ts';
import { createBackups } from '../../src/main/store/backups.ts';
import { manualClock } from '../support/manualClock.ts';
import { newStore, openCore } from '../support/openCore.ts';

const HOUR = 3_600_000;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'stint-keeper-'));
});

function open(clock = manualClock()) {
  const opened = openCore(clock, newStore(join(folder, 'stint.db')));
  const { core, store } = opened;
  const backups = createBackups(store, clock, core.snapshot);
  const keeper = createBackupScheduler(core, store, backups, clock);
  const names = () => readdirSync(backups.folder());
  const failures = () =>
    core
      .snapshot()
      .environment.notices.flatMap((notice) => (notice.code === 'backup-failed' ? [notice.rejection.code] : []));
  return {
    ...opened,
    keeper,
    names,
    failures,
    start: () => core.subscribe(keeper),
    /** The next thing that happens so many ms later, and all it sets going. */
    async later(ms: number) {
      clock.advance(ms);
      core.refresh();
      core.setEnvironment({});
      // What the keeper asked for is done before what is asked for now.
      await backups.preview('').catch(() => {});
    },
    choose: (backupFolder: string) => core.execute({ type: 'changeSettings', settings: { backupFolder } }, 'system'),
    dismiss: () => core.snapshot().environment.notices.forEach(({ id }) => core.dismissNotice(id)),
  };
}

test('a backup is made once a local day, the first at the start', async () => {
  const { core, clock, start, later, names } = open();
  start();
  await later(0);
  expect(names()).toHaveLength(1);
  expect(core.snapshot().backupsMade).toBe(1);
  await later(HOUR);
  expect(names()).toHaveLength(1);
  await later(15 * HOUR);
  expect(names()).toHaveLength(2);
  const again = open(manualClock(clock.now() + HOUR));
  again.start();
  await again.later(0);
  expect(names()).toHaveLength(2);
  expect(again.core.snapshot().backupsMade).toBe(0);
});

test('a failure is told once, also over days and starts, until it is over', async () => {
  const stick = join(folder, 'stick');
  const { start, later, failures, choose, dismiss, clock, store } = open();
  choose(stick);
  start();
  await later(0);
  expect(failures()).toEqual(['backup-unreachable']);
  await later(24 * HOUR);
  expect(failures()).toEqual(['backup-unreachable']);
  dismiss();
  await later(24 * HOUR);
  expect(failures()).toEqual([]);
  store.dispose();

  const next = open(manualClock(clock.now() + 24 * HOUR));
  next.start();
  await next.later(0);
  expect(next.failures()).toEqual([]);
  // It is tried again within the day.
  mkdirSync(stick);
  await next.later(HOUR);
  await vi.waitFor(() => expect(readdirSync(stick)).toHaveLength(1));
  await next.later(24 * HOUR);
  expect(readdirSync(stick)).toHaveLength(2);
  for (const name of readdirSync(stick)) expect(name).toMatch(/^stint-/u);
});

test('a notice goes when a backup succeeds, and another cause is told anew', async () => {
  const { start, later, failures, choose, dismiss, keeper } = open();
  const stick = join(folder, 'stick');
  choose(stick);
  start();
  await later(0);
  dismiss();
  choose(join(folder, 'other'));
  await later(0);
  expect(failures()).toEqual(['backup-unreachable']);
  mkdirSync(stick);
  choose(stick);
  await later(0);
  expect(failures()).toEqual([]);
  choose(join(folder, 'other'));
  await later(0);
  expect(failures()).toEqual(['backup-unreachable']);
  mkdirSync(join(folder, 'other'));
  await keeper.make();
  expect(failures()).toEqual([]);
});
