import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { compareVersions } from '#shared/model/version.ts';
import { withoutMount } from '../../src/main/desktop/withoutMount.ts';
import { openUpdates } from '../support/openUpdates.ts';

const HOUR = 3_600_000;

const library = vi.hoisted(() => ({ isLoaded: false }));
vi.mock('electron-updater/out/providers/Provider.js', async (importOriginal) => {
  library.isLoaded = true;
  return await importOriginal();
});

test('without consent nothing is asked, loaded or waited for', async () => {
  const { clock, publish, server, state } = openUpdates();
  publish('0.2.0');
  clock.advance(48 * HOUR);
  await vi.dynamicImportSettled();
  expect([server.asked, clock.pending(), state(), library.isLoaded]).toEqual([[], 0, 'none', false]);
});

test('with consent the feed is asked for once a day, by one timer', async () => {
  const { clock, core, publish, server, state, turn } = openUpdates();
  publish('0.1.0');
  turn(true);
  await expect.poll(clock.pending).toBe(1);
  expect(server.asked).toEqual([]);
  clock.advance(10_000);
  await expect.poll(state).toBe('latest');
  expect(server.asked).toEqual(['latest-linux.yml', 'latest-linux.yml.sig']);
  expect(core.snapshot().updates.checkedAt).toBe(clock.now());
  clock.advance(23 * HOUR);
  expect(server.asked.length).toBe(2);
  publish('0.2.0');
  clock.advance(HOUR);
  await expect.poll(state).toBe('available');
  expect([server.asked.length, clock.pending()]).toEqual([4, 1]);
  turn(false);
  expect(clock.pending()).toBe(0);
});

test('a check that is due waits for a network', async () => {
  const { clock, publish, server, state, turn, events } = openUpdates();
  publish('0.2.0');
  server.isOnline = false;
  turn(true);
  await expect.poll(clock.pending).toBe(1);
  clock.advance(10_000);
  expect([server.asked, clock.pending()]).toEqual([[], 0]);
  server.isOnline = true;
  events.emit('networkChanged');
  clock.advance(10_000);
  await expect.poll(state).toBe('available');
});

test('where the clock stood in the future at the last check, the next one is due', async () => {
  const { clock, core, publish, turn, state } = openUpdates();
  core.set('updates', { ...core.snapshot().updates, checkedAt: clock.now() + 1000 * HOUR });
  publish('0.2.0');
  turn(true);
  await expect.poll(clock.pending).toBe(1);
  clock.advance(10_000);
  await expect.poll(state).toBe('available');
});

test('later is until the next check; a skipped version is only told to who asks', async () => {
  const { act, clock, publish, state, stage, turn, server } = openUpdates();
  publish('0.2.0');
  await act('check');
  await expect.poll(stage).toMatchObject({ state: 'available', version: '0.2.0', notes: { ru: ['Новое.'] } });
  await act('later');
  expect(state()).toBe('none');
  turn(true);
  clock.advance(24 * HOUR);
  await expect.poll(state).toBe('available');
  await act('skip');
  expect(state()).toBe('none');
  clock.advance(24 * HOUR);
  await expect.poll(() => server.asked.length).toBe(6);
  await expect.poll(clock.pending).toBe(1);
  expect(state()).toBe('none');
  await act('check');
  await expect.poll(state).toBe('available');
  publish('0.2.1');
  await act('skip');
  clock.advance(24 * HOUR);
  await expect.poll(stage).toMatchObject({ state: 'available', version: '0.2.1' });
});

test('a check that fails says why, and the next one is a day later', async () => {
  const { act, clock, publish, stage, tamper, turn } = openUpdates();
  publish('0.2.0');
  tamper();
  turn(true);
  await act('check');
  await expect.poll(stage).toEqual({
    state: 'failed',
    rejection: { code: 'update-signature', params: {} },
    version: null,
  });
  publish('0.2.0');
  clock.advance(24 * HOUR);
  await expect.poll(stage).toMatchObject({ state: 'available' });
});

test('a server that does not answer is given up after half a minute', async () => {
  const { act, clock, state, stage } = openUpdates({
    fetch: (_address, { signal }) =>
      new Promise((_resolve, reject) => {
        signal.addEventListener('abort', () => reject(signal.reason as Error));
      }),
  });
  await act('check');
  expect(state()).toBe('checking');
  await vi.dynamicImportSettled();
  clock.advance(30_000);
  await expect.poll(stage).toMatchObject({
    state: 'failed',
    rejection: { code: 'update-unreachable', params: { detail: 'timeout' } },
  });
  expect(clock.pending()).toBe(0);
});

test('an installation that fails is told with its version, and can be tried again', async () => {
  // Without Electron there is no updater.
  const { act, publish, state, stage } = openUpdates();
  await act('install');
  expect(state()).toBe('none');
  publish('0.2.0');
  await act('check');
  await expect.poll(state).toBe('available');
  await act('install');
  await expect.poll(stage).toMatchObject({ state: 'failed', version: '0.2.0' });
});

/** Updates of a program in a folder of its own, which a package manager replaces. */
function openInstalled() {
  const folder = mkdtempSync(join(tmpdir(), 'stint-program-'));
  const path = (name: string): string => join(folder, name);
  mkdirSync(path('resources'));
  writeFileSync(path('stint'), 'old');
  const opened = openUpdates({ way: 'system', source: null, executable: path('stint') });
  const look = (): void => void opened.events.emit('shown', () => {});
  return {
    ...opened,
    path,
    look,
    /** Puts another file in the place of the program. */
    replace(content: string): void {
      writeFileSync(path('stint.new'), content);
      renameSync(path('stint.new'), path('stint'));
    },
  };
}

test('where a package manager replaced the program, Stint offers to restart, once', async () => {
  const { act, clock, dispose, look, path, replace, restart, state, turn } = openInstalled();
  turn(true);
  await act('check');
  expect([state(), clock.pending()]).toEqual(['none', 0]);

  writeFileSync(path('other'), 'new');
  replace('newer');
  // The system tells of it; nobody has to look.
  await expect.poll(clock.pending).toBe(1);
  clock.advance(5000);
  expect([state(), clock.pending()]).toEqual(['replaced', 0]);
  await act('later');
  look();
  expect([state(), clock.pending()]).toEqual(['none', 0]);

  replace('newest');
  look();
  clock.advance(5000);
  expect(state()).toBe('replaced');
  await act('restart');
  expect(restart).toHaveBeenCalledOnce();
  dispose();
});

test('while a package manager is still at it, Stint offers nothing', () => {
  const { clock, dispose, look, path, replace, state } = openInstalled();
  writeFileSync(path('resources/app.asar.dpkg-new'), 'new');
  replace('newer');
  look();
  clock.advance(60_000);
  expect(state()).toBe('none');
  renameSync(path('resources/app.asar.dpkg-new'), path('resources/app.asar'));
  // rpm puts one file after the other in its place.
  writeFileSync(path('libffmpeg.so;6a1f0c22'), 'new');
  clock.advance(60_000);
  expect(state()).toBe('none');
  renameSync(path('libffmpeg.so;6a1f0c22'), path('libffmpeg.so'));
  replace('newest');
  clock.advance(5000);
  expect(state()).toBe('none');
  clock.advance(5000);
  expect([state(), clock.pending()]).toEqual(['replaced', 0]);
  dispose();
});

test('a program that is removed is not offered, and one that comes back is', () => {
  const { clock, dispose, look, path, replace, state } = openInstalled();
  replace('newer');
  look();
  rmSync(path('stint'));
  clock.advance(60_000);
  expect([state(), clock.pending()]).toEqual(['none', 0]);
  replace('newest');
  look();
  clock.advance(5000);
  expect(state()).toBe('replaced');
  replace('another');
  look();
  dispose();
  expect(clock.pending()).toBe(0);
});

const mounted = { APPIMAGE: '/home/ann/Stint.AppImage', APPDIR: '/tmp/.mount_1' };

test('versions are compared as numbers, and those before a release come first', () => {
  const ascending = [
    '0.1.0-alpha',
    '0.1.0-alpha.1',
    '0.1.0-alpha.beta',
    '0.1.0-beta.2',
    '0.1.0-beta.11',
    '0.1.0',
    '0.1.1',
  ];
  const all = [...ascending, '0.9.0', '0.10.0', '1.0.0'];
  for (const [at, one] of all.entries())
    for (const [other, two] of all.entries())
      expect(Math.sign(compareVersions(one, two) ?? Number.NaN)).toBe(Math.sign(at - other));
  expect(compareVersions('1.0.0+one', '1.0.0+other')).toBe(0);
  for (const wrong of ['', '1', '1.0', 'v1.0.0', '1.0.0.0', '1.0.0-', ' 1.0.0'])
    expect(compareVersions(wrong, '1.0.0')).toBeNull();
});

test('what an AppImage added to the environment does not reach the next version', () => {
  const env = {
    ...mounted,
    HOME: '/home/ann',
    PATH: '/tmp/.mount_1:/tmp/.mount_1/usr/sbin:/usr/bin:/tmp/.mount_12',
    LD_LIBRARY_PATH: '/tmp/.mount_1/usr/lib',
    ARGV0: './Stint.AppImage',
    OWD: '/home/ann',
  };
  expect(withoutMount(env)).toEqual({ HOME: '/home/ann', PATH: '/usr/bin:/tmp/.mount_12' });
  expect(withoutMount({ APPIMAGE: '/x', PATH: '/bin' })).toEqual({ APPIMAGE: '/x', PATH: '/bin' });
});
