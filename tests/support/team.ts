import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';
import type { Settings } from '#shared/settings/index.ts';
import type { SnapshotOnWire } from '#shared/snapshot/wire.ts';
import { elapsed } from '#shared/model/elapsed.ts';
import type { Bridge } from '#shared/contract/bridge.ts';
import type { TeamFile } from '#shared/settings/team.ts';
import type { App } from './app.ts';
import { changeSettings } from './openApp.ts';

declare const window: { readonly stint: Bridge };

const pull = (page: Page): Promise<{ readonly snapshot: SnapshotOnWire; readonly now: number }> =>
  page.evaluate(() => window.stint.request('snapshot:get'));

/** Joins a team, as the settings do, and waits until it is there. */
export async function joinTeam(page: Page, password: string | null, settings: Partial<Settings>): Promise<void> {
  if (password !== null) {
    await page.evaluate((secret) => window.stint.request('team:setSecret', 'password', secret), password);
  }
  await changeSettings(page, { team: true, teamName: 'north', ...settings });
  await isThere(page);
}

/** Chooses a file of certificates as a person does, in the system's dialog. */
export async function chooseFile({ electron, page }: App, setting: TeamFile, path: string): Promise<void> {
  await electron.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [chosen] });
  }, path);
  await page.evaluate((name) => window.stint.request('team:chooseFile', name), setting);
}

/** Waits until the connection to the team stands. */
export const isThere = (page: Page): Promise<void> =>
  expect.poll(async () => (await pull(page)).snapshot.team?.status, { timeout: 30_000 }).toEqual({ state: 'on' });

/**
 * What a member counts for a shared timer less what the test's own clock shows, ms, and by how much that may be wrong: half
 * of how long it took to ask. Members that count alike have the same.
 */
export async function countedBy(page: Page, title: string): Promise<{ readonly at: number; readonly error: number }> {
  const asks = Array.from({ length: 5 }, () => async () => {
    const before = Date.now();
    const { snapshot, now } = await pull(page);
    const after = Date.now();
    const timer = snapshot.team?.timers.find((one) => one.title === title);
    if (!timer) throw new Error(`There is no timer ${title}`);
    return { at: elapsed(timer, now) - (before + after) / 2, error: (after - before) / 2 };
  });
  const answers: { at: number; error: number }[] = [];
  for (const ask of asks) answers.push(await ask());
  const [best] = answers.toSorted((a, b) => a.error - b.error);
  return best as (typeof answers)[number];
}
