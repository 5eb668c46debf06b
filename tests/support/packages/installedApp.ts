import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, expect } from '@playwright/test';
import type { Browser, Page } from '@playwright/test';
import type { Ended, Machine } from './machine.ts';

/** What the package installs to start Stint; the desktop entry names it. */
const LAUNCHER = '/usr/lib/stint/launch';

/** Stint as the user of a machine has it after installing the package. */
export interface InstalledApp {
  readonly page: Page;
  /** The version that runs. */
  readonly version: string;
  /** Quits as a person does; settles when the program has ended. */
  readonly quit: () => Promise<Ended>;
}

/** The data of the machine's user, as seen from outside. */
export const dataOf = (machine: Machine): string => join(machine.home, '.config', 'Stint');

/** Starts the installed Stint. No fuse of a package allows Playwright's own way; Chromium's port is the other one. */
export async function startInstalled(machine: Machine): Promise<InstalledApp> {
  const portFile = join(dataOf(machine), 'DevToolsActivePort');
  rmSync(portFile, { force: true });
  const ending = machine.runAsUser(LAUNCHER, '--remote-debugging-port=0');
  await expect
    .poll(() => existsSync(portFile) && /^\d+\n/u.test(readFileSync(portFile, 'utf8')), { timeout: 30_000 })
    .toBe(true);
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${readFileSync(portFile, 'utf8').split('\n')[0]}`);
  const page = await mainPage(browser);
  await page.waitForSelector('header');
  const agent = await page.evaluate<string>('navigator.userAgent');
  return {
    page,
    version: / stint\/(?<version>\S+) /iu.exec(agent)?.groups?.['version'] ?? agent,
    async quit() {
      await machine.runAsUser(LAUNCHER, 'quit');
      return await ending;
    },
  };
}

/** The installed Stint where it does not start: what it says until it ends. Enter answers its message. */
export const runInstalled = (machine: Machine): Promise<Ended> => machine.runAsUser(LAUNCHER);

async function mainPage(browser: Browser): Promise<Page> {
  const [context] = browser.contexts();
  if (!context) throw new Error('The app has no windows.');
  return context.pages()[0] ?? (await context.waitForEvent('page'));
}
