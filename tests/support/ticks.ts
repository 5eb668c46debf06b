import type { Page } from '@playwright/test';

/** Counts, from now on, the ticks the page is sent; answers what tells how many there were. */
export async function countTicks(page: Page): Promise<() => Promise<number>> {
  const count = await page.evaluateHandle(() => {
    const ticks = { sent: 0 };
    window.stint.on('tick', () => {
      ticks.sent += 1;
    });
    return ticks;
  });
  return () => count.evaluate(({ sent }) => sent);
}
