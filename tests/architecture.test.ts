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

/** Which room a path lies in: shared, preload, renderer, or a room of main. */
const room = (path: string): string => {
  const [top, second] = path.split('/');
  return top === 'main' ? (path.split('/').length > 2 ? `main/${second}` : 'main') : (top as string);
};

/** The arrows: what each room may import beside itself. */
const arrows: Record<string, readonly string[]> = {
  shared: [],
  preload: ['shared'],
  renderer: ['shared'],
  'main/core': ['shared'],
  'main/clock': ['shared', 'main/core'],
  'main/store': ['shared', 'main/core'],
  'main/ipc': ['shared', 'main/core'],
  'main/shell': ['shared', 'main/core'],
  'main/feed': ['shared', 'main/core'],
  'main/team': ['shared', 'main/core'],
  'main/log': ['shared', 'main/core'],
  // Shares with the app where the feed is found, and the clock.
  cli: ['shared', 'main/core', 'main/clock', 'main/feed'],
  main: [
    'shared',
    'main/core',
    'main/clock',
    'main/store',
    'main/ipc',
    'main/shell',
    'main/feed',
    'main/team',
    'main/log',
  ],
};

const rooms = new Set(Object.keys(arrows));

test('rooms import only along the arrows', () => {
  const wrong = files.flatMap(({ path, imports }) =>
    imports
      .filter(
        (target) =>
          rooms.has(room(target)) && room(target) !== room(path) && !arrows[room(path)]?.includes(room(target)),
      )
      .map((target) => `${path} → ${target}`),
  );
  expect(files.every(({ path }) => rooms.has(room(path)))).toBe(true);
  expect(wrong).toEqual([]);
});

/** Which files may import a package. */
const packages: readonly [name: string, allowed: RegExp][] = [
  ['electron', /^(main\/index\.ts|main\/shell\/|main\/ipc\/|preload\/)/u],
  ['better-sqlite3', /^main\/store\//u],
  ['react', /^renderer\//u],
  ['zod', /^(shared\/contract\/(schemas|feed|team)\.ts|main\/)/u],
  ['node:http', /^(main\/feed|cli)\//u],
  ['mqtt', /^main\/team\//u],
  ['electron-log', /^main\/log\//u],
  ['ws', /^main\/feed\//u],
  ['temporal-polyfill', /^shared\/domain\/day\.ts/u],
];

test.each(packages)('%s is imported only where it belongs', (name, allowed) => {
  const isOf = (target: string) => target === name || target.startsWith(`${name}/`);
  const importers = files.filter(({ imports }) => imports.some(isOf)).map(({ path }) => path);
  expect(importers.length).toBeGreaterThan(0);
  expect(importers.filter((path) => !allowed.test(path))).toEqual([]);
});

test('only the clock reads time and sets timers; the page may time what it animates', () => {
  const time = /\bDate\.now\b|\bnew Date\(\)|\bset(?:Timeout|Interval)\b|\bperformance\.now\b/u;
  const users = files.filter(({ text }) => time.test(text)).map(({ path }) => path);
  expect(users).toEqual(['main/clock/systemClock.ts']);
});

test('IPC is spoken only at the two ends of the contract', () => {
  const users = files.filter(({ text }) => /\bipc(?:Main|Renderer)\b/u.test(text)).map(({ path }) => path);
  expect(users.toSorted()).toEqual(['main/ipc/serve.ts', 'preload/index.ts']);
});
