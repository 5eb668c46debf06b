import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const src = fileURLToPath(new URL('../src', import.meta.url));

type File = { path: string; text: string; imports: string[] };

/** Every source file with what it imports; own files as paths below src. */
const files: File[] = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.tsx?$/u.test(path))
  .map((path) => {
    const text = readFileSync(join(src, path), 'utf8');
    const specifiers = [...text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/gu)].map((match) => match[1] as string);
    const imports = specifiers.map((specifier) => {
      if (specifier.startsWith('#shared/')) return specifier.slice(1);
      return specifier.startsWith('.') ? relative(src, resolve(src, dirname(path), specifier)) : specifier;
    });
    return { path, text, imports };
  });

/** The rooms, each with what it may import beside itself; the longest that a path begins with is its own. */
const time = 'shared/time';
const model = [time, 'shared/model'];
const words = [...model, 'shared/i18n', 'shared/format', 'shared/parse'];
const settings = [...words, 'shared/settings'];
const snapshot = [...settings, 'shared/commands', 'shared/snapshot'];
const shared = [...snapshot, 'shared/contract'];
const core = [...shared, 'main/core'];
const features = ['api', 'away', 'backups', 'focus', 'links', 'onboarding', 'reminders', 'team'].map(
  (name) => `main/features/${name}`,
);
const arrows: Record<string, readonly string[]> = {
  'shared/time': [],
  'shared/i18n': [],
  'shared/model': model,
  'shared/format': [...model, 'shared/i18n'],
  'shared/parse': words,
  'shared/settings': words,
  'shared/commands': settings,
  'shared/snapshot': [...settings, 'shared/commands'],
  'shared/contract': snapshot,
  preload: shared,
  renderer: shared,
  'main/core': shared,
  'main/clock': core,
  'main/store': core,
  'main/ipc': core,
  'main/desktop': core,
  'main/log': core,
  ...Object.fromEntries(features.map((name) => [name, core])),
  'main/app': [...core, 'main/clock', 'main/store', 'main/ipc', 'main/desktop', 'main/log', ...features],
  // Shares with the app where the local API is found, and the clock.
  cli: [...core, 'main/clock', 'main/features/api'],
};

/** Which room a path lies in; undefined: it is no source of ours. */
const room = (path: string): string | undefined => Object.keys(arrows).find((name) => path.startsWith(`${name}/`));

test('rooms import only along the arrows', () => {
  const wrong = files.flatMap(({ path, imports }) =>
    imports
      .filter(
        (target) =>
          room(target) !== undefined &&
          room(target) !== room(path) &&
          !arrows[room(path) ?? '']?.includes(room(target) ?? ''),
      )
      .map((target) => `${path} → ${target}`),
  );
  expect(files.filter(({ path }) => room(path) === undefined)).toEqual([]);
  expect(wrong).toEqual([]);
});

/** The parts of the window, each with those it may draw on; what puts it together, outside of them, may use all. */
const parts: readonly [part: string, on: readonly string[]][] = [
  ['state', ['state']],
  ['ui', ['state', 'ui']],
  ['trouble', ['state', 'ui', 'trouble']],
  ['features', ['state', 'ui', 'trouble']],
];

test.each(parts)('in the window, %s draws only on %j, and no feature on another', (part, on) => {
  const folderOf = (path: string) =>
    path
      .split('/')
      .slice(1, path.startsWith('renderer/features/') ? 3 : 2)
      .join('/');
  const isWithin = (path: string, target: string) =>
    folderOf(path) === folderOf(target) || on.some((name) => target.startsWith(`renderer/${name}/`));
  const wrong = files
    .filter(({ path }) => path.startsWith(`renderer/${part}/`))
    .flatMap(({ path, imports }) =>
      imports
        .filter((target) => /^renderer\/\w+\//u.test(target) && !isWithin(path, target))
        .map((target) => `${path} → ${target}`),
    );
  expect(wrong).toEqual([]);
});

/** Which files may import a package. */
const packages: readonly [name: string, allowed: RegExp][] = [
  ['electron', /^(main\/app\/|main\/desktop\/|main\/ipc\/|preload\/)/u],
  ['better-sqlite3', /^main\/store\//u],
  ['react', /^renderer\//u],
  ['zod', /^(shared\/(commands|contract)\/|shared\/settings\/schema\.ts|main\/)/u],
  ['node:http', /^(main\/features\/api|cli)\//u],
  ['mqtt', /^main\/features\/team\//u],
  ['electron-log', /^main\/log\//u],
  ['ws', /^main\/features\/api\//u],
  ['temporal-polyfill', /^shared\/time\/day\.ts/u],
];

test.each(packages)('%s is imported only where it belongs', (name, allowed) => {
  const isOf = (target: string) => target === name || target.startsWith(`${name}/`);
  const importers = files.filter(({ imports }) => imports.some(isOf)).map(({ path }) => path);
  expect(importers.length).toBeGreaterThan(0);
  expect(importers.filter((path) => !allowed.test(path))).toEqual([]);
});

test('only the clock reads time and sets timers; the page may time what it animates', () => {
  const reads = /\bDate\.now\b|\bnew Date\(\)|\bset(?:Timeout|Interval)\b|\bperformance\.now\b/u;
  const users = files.filter(({ text }) => reads.test(text)).map(({ path }) => path);
  expect(users).toEqual(['main/clock/systemClock.ts']);
});

test('IPC is spoken only at the two ends of the contract', () => {
  const users = files.filter(({ text }) => /\bipc(?:Main|Renderer)\b/u.test(text)).map(({ path }) => path);
  expect(users.toSorted()).toEqual(['main/ipc/serve.ts', 'preload/index.ts']);
});
