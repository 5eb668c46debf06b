import { _electron } from '@playwright/test';
import { sandbox, STINT } from './apps.ts';
import { percentile, round } from './figure.ts';
import type { Figure } from './figure.ts';
import type { Prepared } from './history.ts';

/** Measured in the page: how late each second changed and was drawn (ms), and the number of ticks. */
type Seen = { readonly changed: number[]; readonly drawn: number[]; readonly ticks: number };

/** Runs in the page for a minute. The shown text tells which change is late; `origin` is the time of 0:00:00. */
const watch = (origin: number): string => `new Promise((resolve) => {
  const figure = document.querySelector('[data-active="true"] [data-testid="elapsed"]');
  const seen = { changed: [], drawn: [], ticks: 0 };
  const now = () => performance.timeOrigin + performance.now();
  const observer = new MutationObserver(() => {
    const [hours, minutes, seconds] = figure.textContent.split(':').map(Number);
    const flip = ${origin} + (hours * 3600 + minutes * 60 + seconds) * 1000;
    seen.changed.push(now() - flip);
    requestAnimationFrame(() => setTimeout(() => seen.drawn.push(now() - flip)));
  });
  const stop = window.stint.on('tick', () => (seen.ticks += 1));
  observer.observe(figure, { characterData: true, childList: true, subtree: true });
  setTimeout(() => (stop(), observer.disconnect(), resolve(seen)), 60_000);
})`;

/** How late the seconds of the running task change in the window. */
export async function tickLateness({ dataDir, origin }: Prepared): Promise<Figure[]> {
  const app = await _electron.launch({ args: [...sandbox, STINT, `--user-data-dir=${dataDir}`] });
  const page = await app.firstWindow();
  await page.waitForSelector('[data-active="true"]');
  const { changed, drawn, ticks } = await page.evaluate<Seen>(watch(origin));
  await app.close();
  const late = (values: readonly number[], p: number) => round(percentile(values, p));
  return [
    { name: 'shown second late by, p50', value: late(changed, 0.5), unit: 'ms', aim: '' },
    { name: 'shown second late by, p99', value: late(changed, 0.99), unit: 'ms', aim: 'under 20' },
    { name: 'drawn second late by, p50', value: late(drawn, 0.5), unit: 'ms', aim: '' },
    { name: 'drawn second late by, p99', value: late(drawn, 0.99), unit: 'ms', aim: '' },
    { name: 'seconds shown', value: changed.length, unit: 'a minute', aim: '60, one either way' },
    { name: 'ticks received', value: ticks, unit: 'a minute', aim: '60, one either way' },
  ];
}
