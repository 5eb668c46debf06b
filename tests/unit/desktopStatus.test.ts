import { expect, test, vi } from 'vitest';
import { totalToday } from '#shared/model/elapsed.ts';
import { createDesktopStatusFeature } from '../../src/main/features/desktopStatus/index.ts';
import { statusOf } from '../../src/main/features/desktopStatus/status.ts';
import { testContext } from '../support/context.ts';
import { openCore } from '../support/openCore.ts';

const HOUR = 3_600_000;

const library = vi.hoisted(() => ({ isLoaded: false }));
vi.mock('@jellybrick/dbus-next', async (importOriginal) => {
  library.isLoaded = true;
  return await importOriginal();
});

test('clients count the elapsed time and the total of today by themselves, across midnight too', () => {
  const { core, clock, execute, addTask } = openCore();
  execute({ type: 'changeSettings', settings: { severalAtOnce: true } });
  const [first, second, third] = ['a', 'b', 'c'].map(addTask) as [number, number, number];
  for (const taskId of [first, second, third]) {
    execute({ type: 'startTimer', taskId });
    clock.advance(HOUR);
  }
  execute({ type: 'pauseTimer', taskId: first });
  for (let hours = 0; hours < 30; hours++) {
    clock.advance(HOUR);
    core.refresh();
    const { tasks, day } = core.snapshot();
    const status = statusOf({ tasks, day });
    const since = clock.now() - status.StartedAt;
    expect(status).toMatchObject({ Running: true, Title: 'c', TimeSpent: 0, Count: 2 });
    expect(status.TodaySpent + status.Count * since).toBe(totalToday(tasks, day, clock.now()));
  }
  execute({ type: 'stopTimers' });
  const { tasks, day } = core.snapshot();
  expect(statusOf({ tasks, day })).toEqual({
    Running: false,
    Title: '',
    StartedAt: 0,
    TimeSpent: 0,
    TodaySpent: totalToday(tasks, day, clock.now()),
    Count: 0,
  });
});

test('the D-Bus client is loaded once it is turned on, on Linux; without a session bus that is said', async () => {
  vi.stubEnv('DBUS_SESSION_BUS_ADDRESS', 'unix:path=/nowhere');
  const opened = openCore();
  const { core, execute } = opened;
  core.subscribe(createDesktopStatusFeature(testContext(opened)));
  core.setEnvironment({ platform: 'darwin' });
  execute({ type: 'changeSettings', settings: { desktopStatus: true } });
  await vi.dynamicImportSettled();
  expect(library.isLoaded).toBe(false);

  core.setEnvironment({ platform: 'linux' });
  await expect.poll(() => core.snapshot().desktopStatus).toMatchObject({ state: 'failed', reason: 'unreachable' });
  expect(library.isLoaded).toBe(true);
  execute({ type: 'changeSettings', settings: { desktopStatus: false } });
  await expect.poll(() => core.snapshot().desktopStatus).toEqual({ state: 'off' });
});
