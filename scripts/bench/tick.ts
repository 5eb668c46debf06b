import { _electron } from '@playwright/test';
import { sandbox, STINT } from './apps.ts';
import { figure, percentile, valueBelow } from './figure.ts';
import type { Figure } from './figure.ts';
import type { Prepared } from './history.ts';

/** How long it is watched, s. */
const SECONDS = 20;

/** Measured in the page: how late each second changed and was drawn (ms). */
type Seen = { readonly changed: number[]; readonly drawn: number[] };

/** Runs in the page. The shown text tells which change is late; `origin` is the time of 0:00:00. */
const watch = (origin: number): string => `new Promise((resolve) => {
  const figure = document.querySelector('[data-active="true"] [data-testid="elapsed"]');
  const seen = { changed: [], drawn: [] };
  const now = () => performance.timeOrigin + performance.now();
  const observer = new MutationObserver(() => {
    const [hours, minutes, seconds] = figure.textContent.split(':').map(Number);
    const flip = ${origin} + (hours * 3600 + minutes * 60 + seconds) * 1000;
    seen.changed.push(now() - flip);
    requestAnimationFrame(() => setTimeout(() => seen.drawn.push(now() - flip)));
  });
  observer.observe(figure, { characterData: true, childList: true, subtree: true });
  setTimeout(() => (observer.disconnect(), resolve(seen)), ${SECONDS * 1000});
})`;

/** How late the seconds of the running task change in the window. */
export async function tickLateness({ dataDir, origin }: Prepared): Promise<Figure[]> {
  const app = await _electron.launch({ args: [...sandbox, STINT, `--user-data-dir=${dataDir}`] });
  const page = await app.firstWindow();
  await page.waitForSelector('[data-active="true"]');
  const { changed, drawn } = await page.evaluate<Seen>(watch(origin));
  await app.close();
  return [
    figure('shown second late by, p50', 'ms', percentile(changed, 0.5)),
    figure('shown second late by, p99', 'ms', percentile(changed, 0.99), valueBelow(20)),
    figure('drawn second late by, p50', 'ms', percentile(drawn, 0.5)),
    figure('drawn second late by, p99', 'ms', percentile(drawn, 0.99)),
    // One either way, where the first or the last falls on the edge of what is watched.
    figure('seconds not shown, or shown twice', 'seconds', Math.abs(changed.length - SECONDS), valueBelow(2)),
  ];
}
