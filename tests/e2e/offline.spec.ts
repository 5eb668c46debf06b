import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { addTask, launch, newDataDir, row } from '../support/app.ts';

test('a start and a task ask nobody on the network, not even for the address of a name', async () => {
  const log = join(newDataDir(), 'net.json');
  const { page, quit } = await launch(undefined, {}, [`--log-net-log=${log}`]);
  await addTask(page, 'Write');
  await page.getByRole('button', { name: 'Start “Write”' }).click();
  await expect(row(page, 'Write')).toHaveAttribute('data-active', 'true');
  await quit();
  // What Chromium asks for is logged as it begins.
  const asked = readFileSync(log, 'utf8').matchAll(/"(?:host|url)":"((?:https?:|wss?:|[\w.-]+:\d+)[^"]*)"/gu);
  expect([...new Set([...asked].map(([, address]) => address))]).toEqual([]);
});
