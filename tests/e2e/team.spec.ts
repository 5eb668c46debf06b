import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { addTask, launch, newDataDir, query, row, secondsOf } from '../support/app.ts';
import type { App } from '../support/app.ts';
import { startTrayHost } from '../support/dbus/trayHost.ts';
import { hostileBroker } from '../support/hostileBroker.ts';
import { startMosquitto } from '../support/mosquitto.ts';
import { changeSettings } from '../support/openApp.ts';
import type { Mosquitto } from '../support/mosquitto.ts';
import { openProxy } from '../support/proxy.ts';
import { shiftedClock } from '../support/shiftedClock.ts';
import { chooseFile, countedBy, isThere, joinTeam } from '../support/team.ts';

const HOUR = 3_600_000;

test.setTimeout(180_000);

let mosquitto: Mosquitto;
let host: Awaited<ReturnType<typeof startTrayHost>>;
test.beforeAll(async () => {
  mosquitto = await startMosquitto({ tls: true });
  // Without a tray Stint would say so in the window.
  host = await startTrayHost();
});
test.afterAll(async () => {
  await host.stop();
  await mosquitto.stop();
});

/** Joins as Anna, Ben, or another name with Anna's rights. */
const enter = (page: Page, name: string, more: object = {}): Promise<void> => {
  const { user, password } = name === 'Ben' ? mosquitto.users.ben : mosquitto.users.anna;
  return joinTeam(page, password, { teamBroker: mosquitto.url, teamMember: name, teamUser: user, ...more });
};

/** Turns to the page of the team from wherever the cursor is, as from the field for a new task. */
async function turnToTeam(page: Page): Promise<void> {
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('combobox', { name: 'Tasks, projects, days, settings, commands' })).toBeFocused();
  await page.keyboard.type('go to team');
  await expect(page.getByRole('option')).toHaveCount(1);
  await page.keyboard.press('Enter');
}

const timerOf = (page: Page, title: string) =>
  page.getByRole('list', { name: 'Shared timers' }).getByRole('group', { name: title, exact: true });
const person = (page: Page, name: string) =>
  page.getByRole('list', { name: 'People' }).getByRole('group', { name, exact: true });

test('set up by keyboard, a task is shared, started by another, seen in window and tray, and paused for all', async () => {
  const anna = await launch();
  const { page } = anna;
  await turnToTeam(page);
  const settings = page.getByRole('dialog', { name: 'Settings' });
  await settings.getByRole('switch', { name: 'Team timers' }).press('Space');
  const field = (name: string) => settings.getByRole('textbox', { name, exact: true });
  const type = async (name: string, text: string) => {
    await field(name).focus();
    await page.keyboard.type(text);
    await page.keyboard.press('Enter');
  };
  await type('Broker', mosquitto.url);
  await type('Team name', 'north');
  await type('Your name', 'Anna');
  await type('User name', 'anna');
  await settings.getByLabel('Password', { exact: true }).focus();
  await page.keyboard.type('wrong');
  await page.keyboard.press('Enter');
  const tryOut = settings.getByRole('button', { name: 'Test the connection' });
  await tryOut.press('Enter');
  await expect(
    settings.getByText(/did not accept this user name, password or certificate .*Not authorized/u),
  ).toBeVisible();
  await settings.getByLabel('Password', { exact: true }).focus();
  await page.keyboard.type(mosquitto.users.anna.password);
  await page.keyboard.press('Enter');
  await tryOut.press('Enter');
  // Two processes are started meanwhile, one for the team itself.
  await expect(settings.getByText('Connected successfully.')).toBeVisible({ timeout: 30_000 });
  await page.screenshot({ path: 'test-results/team-settings.png' });
  await page.keyboard.press('Escape');
  await isThere(page);
  // The password is in no file in clear.
  for (const file of ['stint.db', 'stint.db-wal', 'team-secrets']) {
    const bytes = readFileSync(join(anna.dataDir, file)).toString('latin1');
    expect(bytes).not.toContain(Buffer.from(mosquitto.users.anna.password).toString('latin1'));
    expect(bytes).not.toContain('anna’s own');
  }

  const ben = await launch();
  await enter(ben.page, 'Ben');
  await addTask(page, 'Write spec');
  await row(page, 'Write spec').focus();
  await page.keyboard.press('Shift+G');
  await expect(page.getByText('Shared with the team: “Write spec”')).toBeVisible();
  await turnToTeam(page);
  await turnToTeam(ben.page);
  await expect(timerOf(ben.page, 'Write spec')).toBeVisible();
  await expect(person(ben.page, 'Anna')).toBeVisible();
  // Ben, by keyboard alone.
  await ben.page.keyboard.press('ArrowDown');
  await ben.page.keyboard.press('ArrowUp');
  await ben.page.keyboard.press('Space');
  await expect(timerOf(page, 'Write spec').getByText('Ben')).toBeVisible();
  await expect(timerOf(page, 'Write spec').getByTestId('team-wall')).not.toHaveText('0:00:00');
  const [seen, counted] = [await countedBy(page, 'Write spec'), await countedBy(ben.page, 'Write spec')];
  expect(Math.abs(seen.at - counted.at)).toBeLessThanOrEqual(100);
  // Ben's machine has the entry, Anna's has none.
  expect(query(ben.dataDir, 'SELECT * FROM time_entries').length).toBe(1);
  expect(query(anna.dataDir, 'SELECT * FROM time_entries').length).toBe(0);

  // Anna joins in; the tray that registered last is Ben's, who has the task as one of his own.
  await page.keyboard.press('Space');
  await expect(timerOf(page, 'Write spec').getByText('You, Ben')).toBeVisible();
  await page.screenshot({ path: 'test-results/team-page.png' });
  const item = await host.item();
  await expect.poll(async () => secondsOf(await item.tooltip())).toBeGreaterThan(2);
  expect(await item.tooltip()).toContain('Write spec');
  await page.keyboard.press('Space');
  await expect(timerOf(ben.page, 'Write spec').getByText('Nobody is working on it')).toBeVisible();
  await expect(timerOf(page, 'Write spec').getByText('Nobody is working on it')).toBeVisible();
  expect(query(ben.dataDir, 'SELECT * FROM time_entries WHERE ended_at IS NULL')).toEqual([]);
  const [a, b] = await Promise.all(
    [page, ben.page].map((one) => timerOf(one, 'Write spec').getByTestId('team-wall').textContent()),
  );
  expect(a).toBe(b);
  await anna.quit();
  await expect(person(ben.page, 'Anna').getByText(/^last seen/u)).toBeVisible();
  await ben.quit();
});

test('the tray tells what others run of the team’s timers, and starts and pauses them', async () => {
  const ben = await launch();
  await enter(ben.page, 'Ben');
  await addTask(ben.page, 'Plan');
  await row(ben.page, 'Plan').focus();
  await ben.page.keyboard.press('Shift+G');
  const anna = await launch();
  await enter(anna.page, 'Anna');
  const item = await host.item();
  const start = 'Start “Plan” with the team';
  await expect.poll(async () => (await item.menu()).map(({ label }) => label)).toContain(start);
  await ben.page.keyboard.press('Space');
  await expect.poll(() => item.tooltip()).toContain('Plan');
  await expect.poll(async () => secondsOf(await item.tooltip())).toBeGreaterThan(1);
  expect(query(anna.dataDir, 'SELECT * FROM time_entries')).toEqual([]);
  await item.click('Pause “Plan” for everyone');
  await expect(row(ben.page, 'Plan')).not.toHaveAttribute('data-active', 'true');
  await item.click(start);
  await expect.poll(() => query(anna.dataDir, 'SELECT * FROM time_entries').length).toBe(1);
  await anna.quit();
  await ben.quit();
});

test('five machines, their clocks hours apart, show the same second; entries are by each one’s own clock', async () => {
  const shifts = [0, 3 * HOUR, -5 * HOUR, 90_500, -26 * HOUR];
  // To a clock that is behind, a certificate of today is not valid yet.
  const apps: App[] = [];
  for (const [index, shift] of shifts.entries()) {
    const app = await launch(newDataDir(), shift === 0 ? {} : shiftedClock(shift));
    const isSecure = shift >= 0;
    if (isSecure) await chooseFile(app, 'teamAuthority', mosquitto.files.authority);
    await enter(app.page, `M${index}`, isSecure ? { teamBroker: mosquitto.tlsUrl } : {});
    apps.push(app);
  }
  const [first, second] = apps as [App, App];
  await addTask(first.page, 'Together');
  await row(first.page, 'Together').focus();
  await first.page.keyboard.press('Shift+G');
  for (const { page } of apps) await turnToTeam(page);
  await second.page.getByRole('button', { name: 'Start “Together”' }).click();
  for (const { page } of apps) await expect(timerOf(page, 'Together').getByText(/M1|You/u)).toBeVisible();
  await expect(timerOf(first.page, 'Together').getByTestId('team-wall')).toHaveText(/:0[5-9]$/u);
  const counted = [];
  for (const { page } of apps) counted.push(await countedBy(page, 'Together'));
  const apart = Math.max(...counted.map(({ at }) => at)) - Math.min(...counted.map(({ at }) => at));
  test.info().annotations.push({ type: 'measured', description: `${apart} ms apart, ${JSON.stringify(counted)}` });
  expect(apart).toBeLessThanOrEqual(100);
  const [entry] = query<{ started_at: number }>(second.dataDir, 'SELECT started_at FROM time_entries');
  expect(Math.abs((entry?.started_at ?? 0) - Date.now() - 3 * HOUR)).toBeLessThan(60_000);

  // One is killed: the others hear its last will.
  const gone = apps[4] as App;
  gone.electron.process().kill('SIGKILL');
  await expect(person(first.page, 'M4').getByText(/^last seen/u)).toBeVisible();
  for (const app of apps.slice(0, 4)) await app.quit();
});

test('the broker is killed and started anew, the network is cut, the app restarted meanwhile: all is merged on return', async () => {
  const proxy = await openProxy({ host: '127.0.0.1', port: mosquitto.port });
  const throughProxy = { teamBroker: `mqtt://127.0.0.1:${proxy.port}` };
  const anna = await launch();
  await enter(anna.page, 'Anna');
  let ben = await launch();
  // A broker without a password here, so that it is not asked for again after the restart.
  await enter(ben.page, 'Ben', throughProxy);
  await addTask(anna.page, 'Merge');
  await row(anna.page, 'Merge').focus();
  await anna.page.keyboard.press('Shift+G');
  await turnToTeam(anna.page);
  await turnToTeam(ben.page);
  await expect(timerOf(ben.page, 'Merge')).toBeVisible();

  await mosquitto.kill();
  await expect(anna.page.getByText(/There is no response|The connection was lost/u)).toBeVisible();
  await anna.page.screenshot({ path: 'test-results/team-away.png' });
  await mosquitto.start();
  await isThere(anna.page);
  await isThere(ben.page);
  await expect(person(anna.page, 'Ben').getByText('Online')).toBeAttached();
  await expect(timerOf(ben.page, 'Merge')).toBeVisible();

  await proxy.cut();
  await expect(ben.page.getByText(/There is no response|The connection was lost/u)).toBeVisible();
  await expect(person(anna.page, 'Ben').getByText(/^last seen/u)).toBeVisible();
  await ben.page.getByRole('button', { name: 'Start “Merge”' }).click();
  await expect(timerOf(ben.page, 'Merge').getByText('You')).toBeVisible();
  await expect(timerOf(anna.page, 'Merge').getByText('Nobody is working on it')).toBeVisible();
  await ben.quit();
  ben = await launch(ben.dataDir);
  await turnToTeam(ben.page);
  await proxy.mend();
  // Here no keyring keeps the password.
  await enter(ben.page, 'Ben', throughProxy);
  await expect(timerOf(anna.page, 'Merge').getByText('Ben')).toBeVisible();
  const [seen, counted] = [await countedBy(anna.page, 'Merge'), await countedBy(ben.page, 'Merge')];
  expect(Math.abs(seen.at - counted.at)).toBeLessThanOrEqual(100);
  await ben.quit();
  await anna.quit();
  await proxy.cut();
});

test('a broker that sends too much is hung up on in its own process, which ends with the team', async () => {
  const hostile = await hostileBroker({ chunk: Buffer.alloc(1024 * 1024, Buffer.from([0xd0, 0])), times: 20 }, 'mqtt');
  const app = await launch();
  const { page } = app;
  await changeSettings(page, { teamBroker: hostile.url });
  await changeSettings(page, { team: true, teamName: 'north', teamMember: 'Anna', teamPlain: true });
  await page.getByRole('tab', { name: 'Team' }).click();
  await expect(page.getByText(/^The broker sends more than Stint accepts \(> 20000 MQTT\)/u)).toBeVisible({
    timeout: 30_000,
  });
  await changeSettings(page, { team: false });
  const running = () =>
    app.electron.evaluate(
      ({ app: { getAppMetrics } }) => getAppMetrics().filter(({ name }) => name === 'Stint team').length,
    );
  await expect.poll(running, { timeout: 30_000 }).toBe(0);
  await app.quit();
  hostile.dispose();
});
