import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';
import type { Settings } from '#shared/settings/index.ts';
import type { ApiStatus } from '#shared/snapshot/slices.ts';
import type { Bridge } from '#shared/contract/bridge.ts';

declare const window: { readonly stint: Bridge };

/** Changes settings as the window does. */
export const changeSettings = (page: Page, settings: Partial<Settings>): Promise<unknown> =>
  page.evaluate(
    (changed) => window.stint.request('command:execute', { type: 'changeSettings', settings: changed }),
    settings,
  );

/** Turns the feed of a running app on; answers where it is. */
export async function turnApiOn(
  page: Page,
  dataDir: string,
  more: Partial<Settings> = {},
): Promise<{ port: number; token: string; socket: string }> {
  await changeSettings(page, { localApi: true, ...more });
  const status = (): Promise<ApiStatus> =>
    page.evaluate(async () => (await window.stint.request('snapshot:get')).snapshot.localApi);
  await expect.poll(async () => (await status()).state).toBe('on');
  const feed = await status();
  const token = readFileSync(join(dataDir, 'feed-token'), 'utf8').trim();
  return { port: feed.state === 'on' ? feed.port : 0, token, socket: join(dataDir, 'feed.sock') };
}
