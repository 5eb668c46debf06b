import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import electronPath from 'electron';
import { freePorts } from './freePorts.ts';
import { pageOver } from './pageOver.ts';

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
  const page = await pageOver(port, 40_000);
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
