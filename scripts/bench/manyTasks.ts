import { setTimeout as after } from 'node:timers/promises';
import { _electron } from '@playwright/test';
import type { Page } from '@playwright/test';
import { sandbox, STINT } from './apps.ts';
import { figureBeside, percentile, valueBelow } from './figure.ts';
import type { Aim, Figure } from './figure.ts';
import type { Prepared } from './history.ts';

const ROUNDS = 20;
/** How often something is searched, by some seven keys. */
const SEARCHES = 10;
/** The time between keys of a fast typist, ms. */
const delay = 80;

/** What is measured of each key, ms: the time until the list changed; the longest time that the page was blocked. */
const measures = ['changed', 'blocked'] as const;
type Measure = (typeof measures)[number];
type Seen = Readonly<Record<Measure, ReadonlyMap<string, readonly number[]>>>;

/** Any change of the list, as an observer is told. */
const CHANGES = `document.querySelector('[data-scroller] ul'),
  { childList: true, subtree: true, characterData: true, attributes: true }`;

/** Notes in the page when a key was pressed, and when the list changed. A key that finds the same tasks is not counted. */
const watchChanges = `window.seen = [];
  (() => {
    let pressed = null;
    addEventListener('keydown', (event) => (pressed = event.timeStamp), true);
    new MutationObserver(() => {
      if (pressed !== null) window.seen.push(performance.now() - pressed);
      pressed = null;
    }).observe(${CHANGES});
  })()`;

/**
 * Has the page send itself messages from each key to the frame after the change, whose delays tell when it was busy. That
 * keeps it from all else, so changes are timed apart.
 */
const watchBlocks = `window.seen = [];
  (() => {
    const { port1, port2 } = new MessageChannel();
    let watching = false, longest = 0, last = 0;
    port2.onmessage = () => {
      longest = Math.max(longest, performance.now() - last);
      last = performance.now();
      if (watching) port1.postMessage(null);
    };
    addEventListener('keydown', (event) => {
      last = event.timeStamp;
      longest = 0;
      if (!watching) port1.postMessage(null);
      watching = true;
    }, true);
    new MutationObserver(() => {
      if (!watching) return;
      requestAnimationFrame(() => setTimeout(() => {
        if (watching) window.seen.push(longest);
        watching = false;
      }));
    }).observe(${CHANGES});
  })()`;

const watches: Readonly<Record<Measure, string>> = { changed: watchChanges, blocked: watchBlocks };

/** Actions by keys, starting in the list with the cursor on a row. */
const deeds: readonly (readonly [name: string, press: (page: Page) => Promise<void>])[] = [
  [
    'search',
    async (page) => {
      const field = page.getByRole('textbox', { name: 'Search' });
      for (let turn = 0; turn < SEARCHES; turn++) {
        await field.pressSequentially(`task ${(turn * 37) % 100}`, { delay });
        await field.press('Escape');
      }
    },
  ],
  ['cursor', (page) => again(page, 'ArrowDown')],
  ['start or pause', (page) => again(page, 'Space')],
];

async function again(page: Page, key: string): Promise<void> {
  for (let turn = 0; turn < ROUNDS; turn++) {
    await page.keyboard.press(key);
    await after(delay);
  }
}

/** Searching, and keys in the list, in an app with very many tasks and in one with few. */
export async function keyTimes(many: Prepared, few: Prepared): Promise<Figure[]> {
  const seen = await pressAll(many);
  const others = await pressAll(few);
  return deeds.flatMap(([name]) => {
    const figureOf = (measure: Measure, p: number, aim?: Aim): Figure => {
      const verb = measure === 'changed' ? 'key to change of the list' : 'page blocked by a key';
      const [value, beside] = [seen, others].map((all) => percentile(all[measure].get(name) ?? [], p));
      const title = `${name}: ${verb}, 100,000 tasks, p${p * 100}`;
      return figureBeside(title, 'ms', value ?? Number.NaN, beside ?? Number.NaN, aim);
    };
    return [
      figureOf('changed', 0.5),
      figureOf('changed', 0.95, valueBelow(16)),
      figureOf('blocked', 0.95, valueBelow(16)),
    ];
  });
}

/** Presses all keys once for each measure. */
async function pressAll({ dataDir }: Prepared): Promise<Seen> {
  return { changed: await measured(dataDir, 'changed'), blocked: await measured(dataDir, 'blocked') };
}

async function measured(dataDir: string, measure: Measure): Promise<Map<string, number[]>> {
  const app = await _electron.launch({ args: [...sandbox, STINT, `--user-data-dir=${dataDir}`] });
  const page = await app.firstWindow();
  await page.locator('[data-task]').first().focus();
  await page.waitForFunction(() => !('stintEarly' in globalThis));
  const seen = new Map<string, number[]>();
  await page.evaluate(watches[measure]);
  for (const [name, press] of deeds) {
    await press(page);
    seen.set(name, await page.evaluate<number[]>('window.seen'));
    await page.evaluate('window.seen = []');
  }
  await app.close();
  return seen;
}
