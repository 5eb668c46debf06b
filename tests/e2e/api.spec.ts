import { readFileSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { addTask, launch, row, shownSeconds } from '../support/app.ts';
import { startTrayHost } from '../support/dbus/trayHost.ts';

type State = { active: { title: string; time_spent: number; started_at: number }[]; server_now: number };

/** Asks the feed of a running app over the socket of its file. */
function ask(dataDir: string, path: string, body?: object): Promise<{ status: number; text: string }> {
  const token = readFileSync(join(dataDir, 'feed-token'), 'utf8').trim();
  const options = {
    socketPath: join(dataDir, 'feed.sock'),
    path,
    method: body ? 'POST' : 'GET',
    headers: { authorization: `Bearer ${token}` },
  };
  return new Promise((resolve, reject) => {
    const asked = request(options, async (response) => {
      let text = '';
      for await (const part of response) text += String(part);
      resolve({ status: response.statusCode ?? 0, text });
    });
    asked.on('error', reject).end(body && JSON.stringify(body));
  });
}

test('turned on by keyboard, the feed starts a task, shows the second of the window, and is gone when turned off', async () => {
  const host = await startTrayHost();
  const { page, dataDir, electron, quit } = await launch();
  await addTask(page, 'Write');
  await page.keyboard.press('Control+,');
  await page.getByRole('tab', { name: 'Integrations' }).click();
  await expect(page.getByText('Off.', { exact: true })).toBeVisible();
  const toggle = page.getByRole('switch', { name: 'Local API' });
  await toggle.press('Space');
  await expect(page.getByText(/Available at http:\/\/127\.0\.0\.1:\d+, on this computer only\./u)).toBeVisible();
  await page.getByRole('button', { name: 'Show Full-access token' }).press('Enter');
  const token = readFileSync(join(dataDir, 'feed-token'), 'utf8').trim();
  await expect(page.getByText(token)).toBeVisible();
  await page.getByRole('button', { name: 'Copy Full-access token' }).press('Enter');
  await expect.poll(() => electron.evaluate(({ clipboard }) => clipboard.readText())).toBe(token);

  await page.keyboard.press('Escape');
  expect((await ask(dataDir, '/v1/commands', { type: 'startTimer', taskId: 1 })).status).toBe(200);
  await expect(row(page, 'Write')).toHaveAttribute('data-active', 'true');
  await expect.poll(() => shownSeconds(page, 'Write')).toBeGreaterThanOrEqual(2);
  const state = JSON.parse((await ask(dataDir, '/v1/state')).text) as State;
  const [task] = state.active;
  const inApi = Math.floor(((task?.time_spent ?? 0) + state.server_now - (task?.started_at ?? 0)) / 1000);
  expect(Math.abs((await shownSeconds(page, 'Write')) - inApi)).toBeLessThanOrEqual(1);

  // A client that listens is told how things are, and that the feed is gone.
  const heard: string[] = [];
  const options = { socketPath: join(dataDir, 'feed.sock'), headers: { authorization: `Bearer ${token}` } };
  request({ ...options, path: '/v1/events' }, (response) => {
    response.on('data', (part) => heard.push(String(part))).on('error', () => {});
    response.on('close', () => heard.push('closed'));
  }).end();
  await expect.poll(() => heard.join('')).toContain('event: state');
  await page.keyboard.press('Control+,');
  await page.getByRole('tab', { name: 'Integrations' }).click();
  await toggle.press('Space');
  await expect.poll(() => heard.at(-1)).toBe('closed');
  await expect(page.getByText('Off.', { exact: true })).toBeVisible();
  await expect(ask(dataDir, '/v1/state')).rejects.toThrow();
  await quit();
  await host.stop();
});
