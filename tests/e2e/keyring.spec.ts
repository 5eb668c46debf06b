import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { addTask, newDataDir } from '../support/app.ts';
import { startBus } from '../support/dbus/bus.ts';
import { launchBare } from '../support/launchBare.ts';
import { startMosquitto } from '../support/mosquitto.ts';
import { isThere, joinTeam } from '../support/team.ts';
import type { Bridge } from '#shared/contract/bridge.ts';

declare const window: { readonly stint: Bridge };

test('with a keyring, password and key of the team survive a restart, and no file has them in clear', async () => {
  const mosquitto = await startMosquitto();
  // A keyring of its own, open, on a bus of its own: on that of the session, the portal may have started a locked one.
  const bus = await startBus();
  const ownBus = { DBUS_SESSION_BUS_ADDRESS: bus.address };
  const keyring = spawn('gnome-keyring-daemon', ['--foreground', '--components=secrets', '--unlock'], {
    env: { ...process.env, ...ownBus, XDG_DATA_HOME: mkdtempSync(join(tmpdir(), 'stint-keyring-')) },
  });
  keyring.stdin.end('a password of the session');
  await new Promise((resolve) => keyring.stdout.once('data', resolve));
  const dataDir = newDataDir();
  const open = () => launchBare(dataDir, ['--password-store=gnome-libsecret'], ownBus);
  const { user, password } = mosquitto.users.anna;
  let app = await open();
  await joinTeam(app.page, password, { teamBroker: mosquitto.url, teamMember: 'Anna', teamUser: user });
  await app.page.evaluate("window.stint.request('team:newKey')");
  await isThere(app.page);
  await app.quit();
  const path = join(dataDir, 'team-secrets');
  const kept = JSON.parse(readFileSync(path, 'utf8')) as Record<string, string>;
  expect(Object.keys(kept).toSorted()).toEqual(['password', 'teamKey']);
  expect(Buffer.from(kept['password'] ?? '', 'base64').toString('latin1')).not.toContain('own');
  expect(kept['teamKey']?.length).toBeGreaterThan(43);
  expect(statSync(path).mode & 0o777).toBe(0o600);

  app = await open();
  await isThere(app.page);
  await app.page.keyboard.press('Control+,');
  const settings = app.page.getByRole('dialog', { name: 'Settings' });
  await settings.getByRole('tab', { name: 'Team' }).click();
  await expect(settings.getByText('Stored. It is never shown')).toBeVisible();
  await expect(settings.getByText('This desktop has no keyring')).toHaveCount(0);
  await app.quit();

  // A copy of the data without that file: it has no key any more, and says nothing rather than in clear.
  rmSync(path);
  app = await open();
  const secrets = () =>
    app.page.evaluate(async () => {
      const { snapshot } = await window.stint.request('snapshot:get');
      return [snapshot.secrets.teamKey, snapshot.team];
    });
  await expect.poll(secrets).toEqual(['missing', null]);
  await app.quit();
  keyring.kill();
  bus.stop();
  await mosquitto.stop();
});

test('a start without a team does not ask the keyring, which may be locked; a secret that is entered does', async () => {
  const monitor = spawn('dbus-monitor', ['--session']);
  let heard = '';
  monitor.stdout.on('data', (chunk: Buffer) => (heard += chunk.toString()));
  await once(monitor.stdout, 'data');
  // By name they are also known to the portal, which is started with the first program that asks for the theme.
  const keyrings = /path=\/(?:org\/freedesktop\/secrets|modules\/kwalletd|KLauncher)/u;
  for (const store of ['gnome-libsecret', 'kwallet6']) {
    heard = '';
    const { page, quit } = await launchBare(newDataDir(), [`--password-store=${store}`]);
    await addTask(page, 'Write');
    await page.keyboard.press('Control+,');
    await page.getByRole('dialog', { name: 'Settings' }).getByRole('tab', { name: 'Team' }).click();
    // What Stint does on the bus for its tray is heard.
    await expect.poll(() => heard).toContain('org.kde.StatusNotifierWatcher');
    expect(heard).not.toMatch(keyrings);
    await page.evaluate(() => window.stint.request('team:setSecret', 'password', 'own'));
    await expect.poll(() => heard).toMatch(keyrings);
    await quit();
  }
  monitor.kill();
});
