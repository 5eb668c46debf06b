import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { _electron, expect } from '@playwright/test';
import type { ElectronApplication, Page } from '@playwright/test';
import electronPath from 'electron';
import Sqlite from 'better-sqlite3';

const root = fileURLToPath(new URL('../..', import.meta.url));
/** Chromium has no sandbox for root. */
export const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];

/** Variables of the environment; undefined: not set. */
type Environment = Readonly<Record<string, string | undefined>>;

export type App = {
  readonly electron: ElectronApplication;
  readonly page: Page;
  readonly dataDir: string;
  /** Quits as a person does, and waits for the end. */
  readonly quit: () => Promise<void>;
};

export const newDataDir = (): string => mkdtempSync(join(tmpdir(), 'stint-e2e-'));

const whatIsSet = (env: Environment): Record<string, string> =>
  Object.fromEntries(Object.entries(env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));

/** Starts the built app for real, with data of its own, and is through with the steps of a first start. */
export async function launch(dataDir = newDataDir(), env: Environment = {}, words: string[] = []): Promise<App> {
  const app = await launchFirst(dataDir, env, words);
  await app.page.evaluate("window.stint.request('welcome:done')");
  await app.page.getByText(/^(?:Welcome to Stint|Добро пожаловать в Stint)$/u).waitFor({ state: 'detached' });
  return app;
}

/** Waits until a page has taken its first screen over. */
export const taken = (page: Page) => expect.poll(() => page.evaluate('window.stintEarly === undefined')).toBe(true);

/**
 * Starts the built app for real, as it is. A window that was never open before is a narrow one, which has the same parts
 * on every display. `hook`: a module that is loaded before the app.
 */
export async function launchFirst(
  dataDir = newDataDir(),
  env: Environment = {},
  words: string[] = [],
  hook?: string,
): Promise<App> {
  const isFirst = !existsSync(join(dataDir, 'stint.db'));
  const electron = await _electron.launch({
    args: [...sandbox, ...(hook ? ['-r', hook] : []), root, `--user-data-dir=${dataDir}`, ...words],
    env: whatIsSet({ ...process.env, LANGUAGE: 'en', LANG: 'en_GB.UTF-8', ...env }),
  });
  const page = await electron.firstWindow();
  await page.waitForSelector('header');
  // The first screen is there before what is behind it.
  await taken(page);
  await page.evaluate("window.stint.request('clock:today')");
  if (isFirst)
    await electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(460, 720));
  return {
    electron,
    page,
    dataDir,
    async quit() {
      const ended = new Promise((resolve) => electron.process().on('exit', resolve));
      await electron.evaluate(({ app }) => app.quit()).catch(() => {});
      await ended;
    },
  };
}

/** Runs `stint WORDS…` as a second process; answers how it ended. */
export async function stint(dataDir: string, ...words: string[]): Promise<{ code: number; stderr: string }> {
  const args = [...sandbox, root, `--user-data-dir=${dataDir}`, ...words];
  try {
    const { stderr } = await promisify(execFile)(electronPath as unknown as string, args);
    return { code: 0, stderr };
  } catch (error) {
    const { code, stderr } = error as { code: number; stderr: string };
    return { code, stderr };
  }
}

/**
 * Presses keys as a person does, whatever has the focus: they stay down for a moment, so two presses are not taken for the
 * repeats of a held key.
 */
export const pressKeys = (keys: string) =>
  promisify(execFile)('xdotool', ['keydown', keys, 'sleep', '0.08', 'keyup', keys]);

/** Adds a task by the keyboard. */
export async function addTask(page: Page, title: string): Promise<void> {
  await page.getByRole('combobox', { name: 'New task' }).fill(title);
  await page.keyboard.press('Enter');
  await row(page, title).waitFor();
}

export const row = (page: Page, title: string) => page.getByRole('group', { name: title, exact: true });

/** The second shown in a row, as a number. */
export async function shownSeconds(page: Page, title: string): Promise<number> {
  return secondsOf((await row(page, title).getByTestId('elapsed').textContent()) ?? '');
}

/** Seconds of `H:MM:SS` anywhere in a text; NaN where there is none. */
export function secondsOf(text: string): number {
  const [, hours, minutes, seconds] = /(\d+):(\d\d):(\d\d)/u.exec(text) ?? [];
  return Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
}

/** Reads the database of a running or ended app. */
export function query<Row>(dataDir: string, sql: string): Row[] {
  const db = new Sqlite(join(dataDir, 'stint.db'), { readonly: true });
  try {
    return db.prepare<[], Row>(sql).all();
  } finally {
    db.close();
  }
}
