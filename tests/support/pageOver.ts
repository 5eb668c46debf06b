import { chromium, expect } from '@playwright/test';
import type { Page } from '@playwright/test';

/** The window of an app that is driven as a browser is, on a port of this computer. `timeout`: until it answers, ms. */
export async function pageOver(port: number, timeout: number): Promise<Page> {
  const connect = () => chromium.connectOverCDP(`http://127.0.0.1:${port}`).catch(() => null);
  let browser = await connect();
  await expect.poll(async () => (browser ??= await connect()) !== null, { timeout }).toBe(true);
  const find = () =>
    browser
      ?.contexts()
      .flatMap((context) => context.pages())
      .find((one) => one.url().endsWith('/index.html'));
  await expect.poll(() => find() !== undefined).toBe(true);
  return find() as Page;
}
