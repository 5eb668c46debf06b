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

/** For each key, the time until the list changed; and the longest time that the page was blocked; ms. */
type Seen = { readonly changed: number[]; readonly blocked: number[] };

/**
 * Runs in the page before the keys are pressed. The page keeps sending itself messages, whose delays tell when it was
 * busy. A key that does not change the list, because it finds the same tasks, is not counted.
 */
const watch = `window.seen = { changed: [], blocked: [] };
  (() => {
    const { port1, port2 } = new MessageChannel();
    let pressed = null, watching = false, longest = 0, last = 0;
    const now = () => performance.now();
    port2.onmessage = () => {
      longest = Math.max(longest, now() - last);
      last = now();
      if (watching) port1.postMessage(null);
    };
    addEventListener('keydown', (event) => {
      pressed = last = event.timeStamp;
      longest = 0;
      if (!watching) port1.postMessage(null);
      watching = true;
    }, true);
    new MutationObserver(() => {
      if (pressed === null) return;
      window.seen.changed.push(now() - pressed);
      pressed = null;
      // Includes the frame that draws the change.
      requestAnimationFrame(() => setTimeout(() => {
        window.seen.blocked.push(longest);
        watching = false;
      }));
    }).observe(document.querySelector('[data-scroller] ul'), { childList: true, subtree: true, characterData: true, attributes: true });
  })()`;

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
    const figureOf = (what: keyof Seen, p: number, aim?: Aim): Figure => {
      const verb = what === 'changed' ? 'key to change of the list' : 'page blocked by a key';
      const [value, beside] = [seen, others].map((all) => percentile(all.get(name)?.[what] ?? [], p));
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

async function pressAll({ dataDir }: Prepared): Promise<Map<string, Seen>> {
  const app = await _electron.launch({ args: [...sandbox, STINT, `--user-data-dir=${dataDir}`] });
  const page = await app.firstWindow();
  await page.locator('[data-task]').first().focus();
  const seen = new Map<string, Seen>();
  await page.evaluate(watch);
  for (const [name, press] of deeds) {
    await press(page);
    seen.set(name, await page.evaluate<Seen>('window.seen'));
    await page.evaluate('window.seen = { changed: [], blocked: [] }');
  }
  await app.close();
  return seen;
}
