import { expect, test } from 'vitest';
import { foldersIn, sources } from './sources.ts';

/** The rooms, each with what it may import beside itself; the longest that a path begins with is its own. */
const time = 'shared/time';
const model = [time, 'shared/model'];
const words = [...model, 'shared/i18n', 'shared/format', 'shared/parse'];
const settings = [...words, 'shared/settings'];
const snapshot = [...settings, 'shared/commands', 'shared/snapshot'];
const shared = [...snapshot, 'shared/find', 'shared/report', 'shared/commandLine', 'shared/contract'];
const core = [...shared, 'main/core'];
const features = foldersIn('main/features').map((name) => `main/features/${name}`);
const arrows: Record<string, readonly string[]> = {
  'shared/time': [],
  'shared/i18n': [],
  'shared/model': model,
  'shared/report': model,
  'shared/format': [...model, 'shared/i18n'],
  'shared/parse': words,
  'shared/find': [],
  'shared/settings': words,
  'shared/commands': settings,
  'shared/snapshot': [...settings, 'shared/commands'],
  'shared/commandLine': [...settings, 'shared/commands'],
  'shared/contract': [...snapshot, 'shared/report'],
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
  // Shares with the app how words are sent, and the clock.
  cli: [...core, 'main/clock', 'main/features/commandLine'],
};

/** Which room a path lies in; undefined: it is no source of ours. */
const room = (path: string): string | undefined => Object.keys(arrows).find((name) => path.startsWith(`${name}/`));

test('rooms import only along the arrows', () => {
  const wrong = sources.flatMap(({ path, imports }) =>
    imports
      .filter(
        ({ target }) =>
          room(target) !== undefined &&
          room(target) !== room(path) &&
          !arrows[room(path) ?? '']?.includes(room(target) ?? ''),
      )
      .map(({ target }) => `${path} → ${target}`),
  );
  expect(sources.filter(({ path }) => room(path) === undefined)).toEqual([]);
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
  const wrong = sources
    .filter(({ path }) => path.startsWith(`renderer/${part}/`))
    .flatMap(({ path, imports }) =>
      imports
        .filter(({ target }) => /^renderer\/\w+\//u.test(target) && !isWithin(path, target))
        .map(({ target }) => `${path} → ${target}`),
    );
  expect(wrong).toEqual([]);
});

/** The folders of a graph that can be left one after the other, as nothing that is left imports them; the rest are circles. */
function circlesIn(edges: ReadonlyMap<string, ReadonlySet<string>>): string[] {
  const left = new Map(edges);
  for (let before = -1; before !== left.size;) {
    before = left.size;
    for (const [path, targets] of left) if (![...targets].some((target) => left.has(target))) left.delete(path);
  }
  return [...left.keys()];
}

test('no file imports itself in a circle, not even for a type', () => {
  const edges = new Map(sources.map(({ path, imports }) => [path, new Set(imports.map(({ target }) => target))]));
  expect(circlesIn(edges)).toEqual([]);
});
