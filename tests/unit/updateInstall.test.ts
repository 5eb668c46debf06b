import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { request } from 'node:http';
import type { IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AppImageUpdater } from 'electron-updater';
import { ElectronHttpExecutor } from 'electron-updater/out/electronHttpExecutor.js';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { install } from '../../src/main/features/updates/install.ts';
import { rejectionOf } from '../../src/main/features/updates/trouble.ts';
import { canMount, detachable, smallDisk } from '../support/disk.ts';
import { feedOf } from '../support/signedFeed.ts';
import { startUpdateServer } from '../support/updateServer.ts';

const OLD = 'the old version';
const NAME = 'Stint-0.2.0-x64.AppImage';
const body = Buffer.alloc(300_000, 'the new version ');

/** Speaks HTTP as Node does, where Electron's network is not there. */
class NodeExecutor extends ElectronHttpExecutor {
  override createRequest(options: object, callback: (response: IncomingMessage) => void) {
    return request({ ...options, protocol: 'http:' }, callback) as never;
  }
}

/** The real updater for AppImages, without Electron. */
function updater(folder: string): AppImageUpdater {
  const app = {
    version: '0.1.0',
    name: 'stint',
    isPackaged: true,
    userDataPath: folder,
    baseCachePath: process.env['XDG_CACHE_HOME'],
    whenReady: async () => {},
    onQuit: () => {},
  };
  return Object.assign(new AppImageUpdater(null, app), { httpExecutor: new NodeExecutor() });
}

let server: Awaited<ReturnType<typeof startUpdateServer>>;
let folder: string;
let appImage: string;
beforeEach(async () => {
  server = await startUpdateServer();
  folder = mkdtempSync(join(tmpdir(), 'stint-update-'));
  mkdirSync(join(folder, 'apps'));
  place(join(folder, 'apps'));
  vi.stubEnv('XDG_CACHE_HOME', join(folder, 'cache'));
});
afterEach(() => server.stop());

/** Puts the old version into a folder. */
function place(apps: string): void {
  appImage = join(apps, 'Stint.AppImage');
  writeFileSync(appImage, OLD);
  chmodSync(appImage, 0o750);
  vi.stubEnv('APPIMAGE', appImage);
}

/** Installs what the server has; returns how that ended. */
async function run({
  offer = feedOf(body),
  signal = new AbortController().signal,
  onProgress = (_percent: number) => {},
} = {}) {
  const restart = vi.fn<() => void>();
  const path = join(folder, 'update.json');
  writeFileSync(path, JSON.stringify({ updaterCacheDirName: 'stint-updater' }));
  const source = { key: '', address: server.address, path };
  const host = { appImage, letGo: () => {}, restart };
  try {
    await install({ updater: updater(folder), source, offer, host, onProgress, signal });
    return { restarts: restart.mock.calls.length };
  } catch (error) {
    return { restarts: restart.mock.calls.length, why: rejectionOf(error).code };
  }
}

/** What lies where the app is, and that the old version is as it was. */
function expectUntouched(): void {
  expect(readFileSync(appImage, 'utf8')).toBe(OLD);
  expect(readdirSync(join(appImage, '..'))).toEqual(['Stint.AppImage']);
}

test('the new version takes the place of the old one, under its name and with its permissions, and is started', async () => {
  server.put(NAME, body);
  const percents: number[] = [];
  expect(await run({ onProgress: (percent) => percents.push(percent) })).toEqual({ restarts: 1 });
  expect(readFileSync(appImage)).toEqual(body);
  expect(statSync(appImage).mode & 0o777).toBe(0o750);
  expect(readdirSync(join(folder, 'apps'))).toEqual(['Stint.AppImage']);
  expect(percents.every((percent) => percent >= 0 && percent <= 100)).toBe(true);
});

test('what is sent is requests for the package: nothing that tells computers or versions apart', async () => {
  server.put(NAME, body);
  await run();
  expect(server.requests.length).toBeGreaterThan(0);
  for (const { path, headers } of server.requests) {
    expect(path).toBe(NAME);
    expect(headers['user-agent']).toBe('Stint');
    expect(Object.keys(headers).filter((name) => /staging|cookie|id$/u.test(name))).toEqual([]);
  }
  expect(readdirSync(folder)).not.toContain('.updaterId');
});

test('a link to the old version stays one, and leads to the new', async () => {
  server.put(NAME, body);
  const link = join(folder, 'link.AppImage');
  symlinkSync(appImage, link);
  const file = appImage;
  appImage = link;
  vi.stubEnv('APPIMAGE', link);
  expect(await run()).toEqual({ restarts: 1 });
  expect(readFileSync(file)).toEqual(body);
});

test.each<readonly [what: string, code: string, set: () => void]>([
  ['another file than the one signed', 'update-damaged', () => server.put(NAME, Buffer.alloc(300_000, 'malware'))],
  ['a file that is cut off', 'update-damaged', () => server.put(NAME, body.subarray(0, 200_000))],
  ['a connection that ends early', 'update-unreachable', () => server.put(NAME, body, 100_000)],
  ['more than was announced', 'update-large', () => server.put(NAME, Buffer.alloc(3_000_000))],
  ['nothing', 'update-unreachable', () => {}],
])('%s is refused (%s): the old version stays, and nothing beside it', async (_what, code, set) => {
  set();
  expect(await run()).toEqual({ restarts: 0, why: code });
  expectUntouched();
});

test('where the system has an installer, windows may close before it starts', async () => {
  server.put(NAME, body);
  const order: string[] = [];
  const path = join(folder, 'update.json');
  writeFileSync(path, JSON.stringify({ updaterCacheDirName: 'stint-updater' }));
  const real = Object.assign(updater(folder), { quitAndInstall: () => order.push('installed') });
  await install({
    updater: real,
    source: { key: '', address: server.address, path },
    offer: feedOf(body),
    host: { appImage: null, letGo: () => order.push('let go'), restart: () => order.push('restarted') },
    onProgress: () => {},
    signal: new AbortController().signal,
  });
  expect(order).toEqual(['let go', 'installed']);
});

test('a download that the person cancels changes nothing', async () => {
  server.put(NAME, body);
  const controller = new AbortController();
  controller.abort();
  expect(await run({ signal: controller.signal })).toMatchObject({ restarts: 0 });
  expectUntouched();
  expect(server.requests).toEqual([]);
});

test.runIf(canMount)('a full disk is told before anything is fetched', async () => {
  const disk = smallDisk(200);
  try {
    place(disk.path);
    server.put(NAME, body);
    expect(await run()).toEqual({ restarts: 0, why: 'update-space' });
    expectUntouched();
    expect(server.requests).toEqual([]);
  } finally {
    disk.remove();
  }
});

test.runIf(canMount)('where its folder cannot be written to, the old version stays', async () => {
  const disk = detachable(join(folder, 'apps'));
  try {
    disk.takeAway();
    disk.bringBack('ro');
    appImage = join(disk.path, 'Stint.AppImage');
    vi.stubEnv('APPIMAGE', appImage);
    server.put(NAME, body);
    expect(await run()).toEqual({ restarts: 0, why: 'update-protected' });
    expectUntouched();
  } finally {
    disk.remove();
  }
});
