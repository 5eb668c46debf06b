import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import { openDisplay } from '../display.ts';
import { startApp, EMPTY, STINT, wallNow } from './apps.ts';
import type { Started } from './apps.ts';
import { figureBeside, median, ratioBelow, valueBelow } from './figure.ts';
import type { Aim, Figure } from './figure.ts';
import { memory, usage, used } from './processTree.ts';

/** What is measured is the median of so many windows of so many seconds: Chromium tidies up now and then, in either app. */
const MEASURED = 3;
const SECONDS = 8;
/** How long empty apps are read once they are hidden: later, Chromium holds their timers back. */
const EARLY_SECONDS = 15;
/** Apps are at rest when two consecutive windows of this many seconds used about the same; they get this many windows. */
const WINDOW_SECONDS = 3;
const WINDOWS = 12;
const SAME_PERCENT = 0.3;
/** Hidden for longer than this, s, a window may give up its page. */
const HIDDEN_SECONDS = 65;

/** Share of a core in percent, and wake-ups a second. */
type Load = { readonly core: number; readonly wakeUps: number };

/** No difference, to one decimal. */
const SAME: Aim = ratioBelow(1.05);

/** What is measured: idle and running Stint, an empty app, and one whose text changes each second. */
const kinds = ['idle', 'still', 'running', 'ticking'] as const;
type Kind = (typeof kinds)[number];
type Apps = Readonly<Record<Kind, Started>>;
type Loads = Readonly<Record<Kind, Load>>;

/**
 * CPU and wake-ups of whole apps, with the window open and hidden: idle compared with an empty app, running compared
 * with an app whose text changes every second, which is what such drawing costs on this display. All four run at once,
 * as each uses next to nothing, on displays of their own, as a covered window draws less. Then how long their windows
 * take to come back.
 */
export async function appLoad(idleDir: string, runningDir: string): Promise<Figure[]> {
  const [stillDir, tickingDir] = [newProfile(), newProfile()];
  const displays = await Promise.all(kinds.map(openDisplay));
  const on = (kind: Kind) => ({ display: displays[kinds.indexOf(kind)]?.address ?? '' });
  const apps: Apps = {
    idle: await startApp(STINT, idleDir, on('idle')),
    still: await startApp(EMPTY, stillDir, on('still')),
    running: await startApp(STINT, runningDir, on('running')),
    ticking: await startApp(EMPTY, tickingDir, { ...on('ticking'), words: ['ticking'] }),
  };
  // As while the user works in another window; with the focus, this would measure the blinking caret.
  for (const kind of kinds) apps[kind].tell('blur');
  const open = await loadAtRest(apps);
  const hidden = await hiddenLoads(apps);
  const back = [await comesBack(apps.idle), await comesBack(apps.running)];
  const emptyBack = [await comesBack(apps.still), await comesBack(apps.ticking)];
  for (const kind of kinds) await apps[kind].end();
  for (const display of displays) await display.close();
  for (const folder of [stillDir, tickingDir]) rmSync(folder, { recursive: true });
  return [
    ...rows('idle, window open', open.idle, open.still, { core: SAME, wakeUps: SAME }),
    ...rows('running, window open', open.running, open.ticking, { core: ratioBelow(1.2) }),
    ...rows('idle, hidden', hidden.idle, hidden.still, {}),
    ...rows('running, hidden', hidden.running, hidden.ticking, { wakeUps: ratioBelow(1.2) }),
    figureBeside('window back after a minute, hidden', 'ms', median(back), median(emptyBack), valueBelow(200)),
  ];
}

/** Hides all windows: empty apps are read at once, before Chromium holds their timers back, and Stint after a minute. */
async function hiddenLoads(apps: Apps): Promise<Loads> {
  const until = performance.now() + HIDDEN_SECONDS * 1000;
  for (const kind of kinds) apps[kind].tell('hide');
  await after(WINDOW_SECONDS * 1000);
  const { still, ticking } = await loadOver(apps, EARLY_SECONDS);
  await after(until - performance.now());
  const { idle, running } = await loadAtRest(apps);
  return { idle, running, still, ticking };
}

const newProfile = (): string => mkdtempSync(join(tmpdir(), 'stint-bench-'));

const rows = (state: string, load: Load, empty: Load, aims: { readonly [What in keyof Load]?: Aim }): Figure[] => [
  figureBeside(`CPU ${state}`, '% of a core', load.core, empty.core, aims.core),
  figureBeside(`wake-ups ${state}`, 'a second', load.wakeUps, empty.wakeUps, aims.wakeUps),
];

/** How long a hidden window takes to be painted again, ms. */
async function comesBack({ next, tell }: Started): Promise<number> {
  const painted = next('painted');
  const from = wallNow();
  tell('back');
  return (await painted) - from;
}

async function loadAtRest(apps: Apps): Promise<Loads> {
  let before = Number.POSITIVE_INFINITY;
  for (let window = 0; window < WINDOWS; window++) {
    const loads = await loadOver(apps, WINDOW_SECONDS);
    const core = Math.max(...kinds.map((kind) => loads[kind].core));
    if (Math.abs(core - before) < SAME_PERCENT) break;
    before = core;
  }
  return await measuredLoad(apps);
}

/** The median of some windows, for each app and figure. */
async function measuredLoad(apps: Apps): Promise<Loads> {
  const windows: Loads[] = [];
  for (let window = 0; window < MEASURED; window++) windows.push(await loadOver(apps, SECONDS));
  const middle = (kind: Kind, what: keyof Load): number => median(windows.map((loads) => loads[kind][what]));
  const loads = kinds.map((kind) => [kind, { core: middle(kind, 'core'), wakeUps: middle(kind, 'wakeUps') }]);
  return Object.fromEntries(loads) as Loads;
}

async function loadOver(apps: Apps, seconds: number): Promise<Loads> {
  const before = kinds.map((kind) => usage(apps[kind].pid));
  const started = performance.now();
  await after(seconds * 1000);
  const took = performance.now() - started;
  const loads = kinds.map((kind, at): [Kind, Load] => {
    const { cpuMs, wakeUps } = used(before[at] ?? new Map(), usage(apps[kind].pid));
    return [kind, { core: (100 * cpuMs) / took, wakeUps: (1000 * wakeUps) / took }];
  });
  return Object.fromEntries(loads) as Loads;
}

/** How long an app gets to settle before its memory is read, ms. */
const SETTLED = 5000;

/** Memory of whole apps that run alone, since pages that apps share would be divided among them. */
export async function appMemory(idleDir: string, emptyDir: string): Promise<Figure[]> {
  // The first app on a display also finds out how it draws, which other programs of a desktop have done by then.
  const first = await startApp(EMPTY, emptyDir);
  await first.end();
  const stint = await memoryOf(STINT, idleDir, HIDDEN_SECONDS * 1000);
  const empty = await memoryOf(EMPTY, emptyDir, SETTLED);
  return [
    figureBeside('memory, window open', 'MB', stint.open, empty.open, ratioBelow(1.1)),
    figureBeside('memory, hidden for a minute', 'MB', stint.hidden, empty.hidden, ratioBelow(0.8)),
  ];
}

/** `hidden`: how long its window is hidden before memory is read again, ms. */
async function memoryOf(folder: string, dataDir: string, hidden: number) {
  const { pid, tell, end } = await startApp(folder, dataDir);
  tell('blur');
  await after(SETTLED);
  const open = memory(pid);
  tell('hide');
  await after(hidden);
  const then = memory(pid);
  await end();
  return { open, hidden: then };
}
