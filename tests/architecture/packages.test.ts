import { expect, test } from 'vitest';
import { sourceAt, sources, testImports } from './sources.ts';

/** Which files may import a package. */
const packages: readonly [name: string, allowed: RegExp][] = [
  ['electron', /^(main\/app\/|main\/desktop\/|main\/ipc\/|preload\/)/u],
  ['better-sqlite3', /^main\/store\//u],
  ['react', /^renderer\//u],
  ['zod', /^(shared\/(commands|contract)\/|shared\/settings\/(?:schema|reportSchema)\.ts|main\/)/u],
  ['node:http', /^main\/features\/api\//u],
  ['node:net', /^main\/(?:desktop\/idle|features\/(?:api|commandLine|exchange|team))\//u],
  ['@jellybrick/dbus-next', /^main\/(desktop|features\/desktopStatus)\//u],
  ['mqtt', /^main\/features\/team\//u],
  ['electron-log', /^main\/log\//u],
  ['electron-updater', /^main\/features\/updates\//u],
  ['ws', /^main\/features\/api\//u],
  ['@leeoniya/ufuzzy', /^shared\/find\//u],
  ['temporal-polyfill', /^shared\/time\/day\.ts/u],
];

test.each(packages)('%s is imported only where it belongs', (name, allowed) => {
  const isOf = (target: string) => target === name || target.startsWith(`${name}/`);
  const importers = sources.filter(({ imports }) => imports.some(({ target }) => isOf(target))).map(({ path }) => path);
  expect(importers.length).toBeGreaterThan(0);
  expect(importers.filter((path) => !allowed.test(path))).toEqual([]);
});

test('only the clock reads time and sets timers; the page may time what it animates', () => {
  const reads = /\bDate\.now\b|\bnew Date\(\)|\bset(?:Timeout|Interval)\b|\bperformance\.now\b/u;
  const users = sources.filter(({ text }) => reads.test(text)).map(({ path }) => path);
  // The first screen counts before anything else of the page is loaded.
  expect(users.toSorted()).toEqual(['main/clock/systemClock.ts', 'renderer/early.ts']);
});

test('zones are known only where time is counted, read from the system, or handed to Intl to be written', () => {
  const users = sources.filter(({ text }) => /\b(?:timeZone|getTimezoneOffset|Temporal)\b/u.test(text));
  const wrong = users.filter(({ path }) => !/^(?:shared\/(?:time|format)|main\/clock)\//u.test(path));
  expect(wrong.map(({ path }) => path)).toEqual([]);
});

test('IPC is spoken only at the two ends of the contract', () => {
  const users = sources.filter(({ text }) => /\bipc(?:Main|Renderer)\b/u.test(text)).map(({ path }) => path);
  expect(users.toSorted()).toEqual(['main/ipc/heldRequests.ts', 'preload/index.ts']);
});

/** All that is loaded with a file: what it imports at once, and what that does; own files and packages. */
function loadedWith(entry: string, found = new Set<string>()): Set<string> {
  if (found.has(entry)) return found;
  found.add(entry);
  for (const { target, kind } of sourceAt.get(entry)?.imports ?? []) if (kind === 'value') loadedWith(target, found);
  return found;
}

test('tests that run without Electron load none of it: on a new machine it is not there yet', () => {
  const loading = testImports.filter(({ target }) => loadedWith(target).has('electron'));
  expect(testImports.length).toBeGreaterThan(100);
  expect(loading).toEqual([]);
});

test('at the start nothing is loaded that only a feature which may be off needs', () => {
  const loaded = [...loadedWith('main/app/main.ts')];
  expect(loaded).toContain('main/core/core.ts');
  const late = [
    'csv-stringify/sync',
    'fflate',
    'ical.js',
    'mqtt',
    'write-excel-file/node',
    'ws',
    'electron-log/node',
    'electron-updater',
    'electron-updater/out/providers/Provider.js',
    '@jellybrick/dbus-next',
    'node:http',
    'node:https',
    'node:net',
  ];
  const off = [
    'main/features/api/api.ts',
    'main/features/calendars/calendars.ts',
    'main/features/commandLine/answerRequest.ts',
    'main/features/commandLine/server.ts',
    'main/features/desktopStatus/desktopStatus.ts',
    'main/features/exchange/exportDesk.ts',
    'main/features/exchange/importDesk.ts',
    'main/features/team/team.ts',
    'main/features/updates/updates.ts',
  ];
  expect(loaded.filter((target) => [...late, ...off].includes(target))).toEqual([]);
});

test('before the first screen is on display, main loads what makes the window, and neither store, core, texts nor schemas', () => {
  const loaded = [...loadedWith('main/app/index.ts')];
  expect(loaded).toContain('main/desktop/windows/shutWindow.ts');
  expect(loaded.filter((path) => /^main\/(?:store|features\/(?!commandLine\/wire\/))/u.test(path))).toEqual([]);
  expect(loaded.filter((path) => /i18n\/(?:en|ru|translat)|core\/core\.ts/u.test(path))).toEqual([]);
  expect(loaded.filter((path) => !/\.tsx?$/u.test(path) && !path.startsWith('node:'))).toEqual(['electron']);
});

test('the command line of a checkout loads no app: neither what reads words nor the texts', () => {
  const loaded = [...loadedWith('cli/main.ts')];
  expect(loaded).toContain('main/features/commandLine/wire/send.ts');
  expect(
    loaded.filter((path) => /readWords|translat|i18n\/(?:en|ru)\.ts|formatjs|main\/core\/core/u.test(path)),
  ).toEqual([]);
});

test('a page loads no schemas, and the command line neither', () => {
  for (const entry of [
    'renderer/main.tsx',
    'renderer/mini.tsx',
    'renderer/quickStart.tsx',
    'renderer/panel.tsx',
    'cli/index.ts',
    'cli/main.ts',
  ])
    expect([...loadedWith(entry)]).not.toContain('zod');
});
