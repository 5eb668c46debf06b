import { setTimeout as after } from 'node:timers/promises';
import { startApp, EMPTY, STINT } from './apps.ts';
import { besideEmpty } from './figure.ts';
import type { Figure } from './figure.ts';
import { memory, usage, used } from './processTree.ts';

const SECONDS = 30;
/**
 * An app is idle when two consecutive windows of this many seconds used about the same; it gets this many windows to
 * settle.
 */
const WINDOW_SECONDS = 3;
const WINDOWS = 12;
const SAME_PERCENT = 0.2;

/** Share of a core, wake-ups a second, memory in MB. */
type Load = { readonly core: number; readonly wakeUps: number; readonly memory: number };
type Loads = { readonly open: Load; readonly hidden: Load };

/**
 * CPU, wake-ups and memory of the whole app, with the window open and hidden: idle compared with an empty app, running
 * compared with an app whose text changes every second, which is what such drawing costs on this display.
 */
export async function appLoad(idleDir: string, runningDir: string, emptyDir: string): Promise<Figure[]> {
  const still = await measure(EMPTY, emptyDir);
  const ticking = await measure(EMPTY, emptyDir, 'ticking');
  const idle = await measure(STINT, idleDir);
  const running = await measure(STINT, runningDir);
  const of = (window: keyof Loads): Figure[] => {
    const rows = (state: string, { [window]: load }: Loads, { [window]: empty }: Loads, aim: string) => [
      besideEmpty(`CPU ${state}, window ${window}`, '% of a core', load.core, empty.core, aim),
      besideEmpty(`wake-ups ${state}, window ${window}`, 'a second', load.wakeUps, empty.wakeUps),
    ];
    return [
      ...rows('idle', idle, still, 'as empty'),
      ...rows('running', running, ticking, 'under 0.5'),
      besideEmpty(`memory, window ${window}`, 'MB', idle[window].memory, still[window].memory, 'ratio under 1.25'),
    ];
  };
  return [...of('open'), ...of('hidden')];
}

async function measure(folder: string, dataDir: string, ...words: string[]): Promise<Loads> {
  const { pid, tell, end } = await startApp(folder, dataDir, words);
  // As while the user works in another window; with the focus, this would measure the blinking caret.
  tell('blur');
  const open = await quietLoad(pid);
  tell('hide');
  const hidden = await quietLoad(pid);
  await end();
  return { open, hidden };
}

async function quietLoad(pid: number): Promise<Load> {
  let before = Number.POSITIVE_INFINITY;
  for (let window = 0; window < WINDOWS; window++) {
    const { core } = await loadOver(pid, WINDOW_SECONDS);
    if (Math.abs(core - before) < SAME_PERCENT) break;
    before = core;
  }
  return { ...(await loadOver(pid, SECONDS)), memory: memory(pid) };
}

async function loadOver(pid: number, seconds: number): Promise<Omit<Load, 'memory'>> {
  const before = usage(pid);
  const started = performance.now();
  await after(seconds * 1000);
  const { cpuMs, wakeUps } = used(before, usage(pid));
  const took = performance.now() - started;
  return { core: (100 * cpuMs) / took, wakeUps: (1000 * wakeUps) / took };
}
