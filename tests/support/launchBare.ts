import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { chromium, expect } from '@playwright/test';
import type { Page } from '@playwright/test';
import electronPath from 'electron';
import { freePorts } from './freePorts.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];

/**
 * Starts the built app as a desktop does. Playwright has Electron keep its secrets without a keyring, so it is only let in
 * afterwards here.
 */
export async function launchBare(
  dataDir: string,
  switches: readonly string[],
  env: NodeJS.ProcessEnv = {},
): Promise<{ readonly page: Page; readonly quit: () => Promise<void> }> {
  const [port = 0] = await freePorts(1);
  const app = spawn(
    electronPath as unknown as string,
    [...sandbox, ...switches, `--remote-debugging-port=${port}`, root, `--user-data-dir=${dataDir}`],
    { stdio: 'ignore', env: { ...process.env, LANGUAGE: 'en', LANG: 'en_GB.UTF-8', ...env } },
  );
  const connect = () => chromium.connectOverCDP(`http://127.0.0.1:${port}`).catch(() => null);
  let browser = await connect();
  await expect.poll(async () => (browser ??= await connect()) !== null, { timeout: 40_000 }).toBe(true);
  const find = () =>
    browser
      ?.contexts()
      .flatMap((context) => context.pages())
      .find((one) => one.url().endsWith('/index.html'));
  await expect.poll(() => find() !== undefined).toBe(true);
  const page = find() as Page;
  await page.evaluate("window.stint.request('welcome:done')");
  return {
    page,
    async quit() {
      const ended = once(app, 'exit');
      app.kill();
      await ended;
    },
  };
}
