import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { addTask, launch, query } from '../support/app.ts';
import { problems } from '../support/axe.ts';
import { changeSettings } from '../support/openApp.ts';

const calendar = (...events: string[]): string =>
  `BEGIN:VCALENDAR\r\n${events.map((event) => `BEGIN:VEVENT\r\n${event}\r\nEND:VEVENT\r\n`).join('')}END:VCALENDAR\r\n`;

/** A server that sends on to a calendar, and tells what it was asked with. */
async function calendarServer() {
  const cookies: (string | undefined)[] = [];
  const server = createServer(({ url, headers }, response) => {
    cookies.push(headers.cookie);
    if (url === '/moved') response.writeHead(302, { location: '/calendar.ics', 'set-cookie': 'a=b' }).end();
    else response.end(calendar('SUMMARY:Offsite\r\nDTSTART;VALUE=DATE:20260304'));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return { address: `http://127.0.0.1:${port}/moved`, cookies, close: () => server.close() };
}

test('a calendar is added from a file and an address; its event becomes an entry, which undo takes back', async () => {
  const { page, electron, dataDir, quit } = await launch();
  const server = await calendarServer();
  await changeSettings(page, { zone: 'UTC' });
  await addTask(page, 'Review');
  const path = join(dataDir, 'Meetings.ics');
  writeFileSync(
    path,
    calendar(
      'SUMMARY:Review\r\nDTSTART:20260218T090000Z\r\nDTEND:20260218T093000Z\r\nRRULE:FREQ=WEEKLY',
      'SUMMARY:Call with Ann\r\nDTSTART:20260304T100000Z\r\nDURATION:PT1H',
    ),
  );
  await electron.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [chosen] });
  }, path);
  await page.getByRole('button', { name: 'Settings' }).click();
  await page.getByRole('tab', { name: 'Calendars' }).click();
  await page.getByRole('button', { name: 'Add file…' }).click();
  await expect(page.getByRole('textbox', { name: 'Name of “Meetings”' })).toHaveValue('Meetings');
  await page.getByRole('textbox', { name: 'Calendar address' }).fill(server.address);
  await page.keyboard.press('Enter');
  await expect(page.getByText(/^From 127\.0\.0\.1\. Updated /u)).toBeVisible();
  expect(server.cookies).toEqual([undefined, undefined]);
  expect(await problems(page)).toEqual([]);
  await page.keyboard.press('Escape');

  await page.keyboard.press('Escape');
  await page.keyboard.press('c');
  await page.getByLabel('Go to date').fill('2026-03-04');
  await expect(page.getByRole('list', { name: 'All-day events' })).toHaveText('Offsite');
  const event = (name: string) => page.getByRole('list', { name: 'Calendar events' }).getByRole('button', { name });
  await expect(event('Review 9:00 – 9:30')).toBeVisible();
  expect(await problems(page)).toEqual([]);

  const entries = () =>
    query<{ title: string; from: string; to: string }>(
      dataDir,
      `SELECT title, strftime('%H:%M', started_at / 1000, 'unixepoch') AS "from",
        strftime('%H:%M', ended_at / 1000, 'unixepoch') AS "to"
        FROM time_entries JOIN tasks ON tasks.id = task_id ORDER BY started_at`,
    );
  const review = { title: 'Review', from: '09:00', to: '09:30' };
  await event('Review').click();
  await expect(page.getByRole('combobox', { name: 'Task' })).toHaveValue('Review');
  await page.keyboard.press('Enter');
  await expect.poll(entries).toEqual([review]);
  await event('Call with Ann').press('Enter');
  await expect(page.getByRole('combobox', { name: 'Task' })).toHaveValue('New task “Call with Ann”');
  await page.keyboard.press('Enter');
  await expect.poll(entries).toEqual([review, { title: 'Call with Ann', from: '10:00', to: '11:00' }]);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(entries).toEqual([review]);
  expect(query(dataDir, "SELECT 1 FROM tasks WHERE title = 'Call with Ann'")).toEqual([]);
  server.close();
  await quit();
});
