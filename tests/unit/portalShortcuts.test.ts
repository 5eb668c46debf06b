import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { APPLICATION_ID } from '#shared/model/applicationId.ts';
import { defaultSettings } from '#shared/settings/index.ts';
import type { Settings } from '#shared/settings/index.ts';
import type { Environment, Snapshot } from '#shared/snapshot/snapshot.ts';
import { createPortalShortcuts } from '../../src/main/desktop/portal/portalShortcuts.ts';
import { ofShortcuts } from '#shared/settings/shortcuts.ts';
import { openShortcutsPortal } from '../../src/main/desktop/portal/shortcutsPortal.ts';
import { startActivatingBus, startBus } from '../support/dbus/bus.ts';
import { startPortal } from '../support/dbus/portal.ts';

let bus: Awaited<ReturnType<typeof startBus>>;
let stored: Map<string, unknown>;
const open: (() => unknown)[] = [];

beforeEach(async () => {
  bus = await startBus();
  stored = new Map();
  vi.stubEnv('DBUS_SESSION_BUS_ADDRESS', bus.address);
});

afterEach(async () => {
  for (const close of open.splice(0).toReversed()) await close();
  bus.stop();
});

async function portalOf(options: Parameters<typeof startPortal>[0] = {}) {
  const portal = await startPortal({ busAddress: bus.address, ...options });
  open.push(() => portal.stop());
  return portal;
}

const settings = (changed: Partial<Settings> = {}): Settings => ({ ...defaultSettings, ...changed });
const snapshot = (changed: Partial<Settings>) => ({ settings: settings(changed) }) as Snapshot;

/** The shortcuts of an app that starts; with all that they reported. */
function start(changed: Partial<Settings> = {}) {
  const pressed: string[] = [];
  const reports: Environment['shortcuts'][] = [];
  const shortcuts = createPortalShortcuts({
    press: (name) => pressed.push(name),
    report: (statuses) => reports.push(statuses),
    describe: (name) => `Stint ${name}`,
    open: openShortcutsPortal,
    store: { readValue: (key) => stored.get(key), writeValue: (key, value) => void stored.set(key, value) },
  });
  shortcuts.start(settings(changed));
  open.push(shortcuts.dispose);
  return { shortcuts, pressed, reports, status: () => reports.at(-1)?.toggle };
}

const granted = (trigger: string) => ({ state: 'granted', trigger });

describe.runIf(process.platform === 'linux')('global shortcuts of a desktop with a portal', () => {
  test('are bound with the keys that the desktop tells, and pressed; not those of other sessions', async () => {
    const portal = await portalOf();
    const { pressed, reports, status } = start({ resumeShortcut: null });
    await expect.poll(status).toEqual(granted('ALT+LOGO+x'));
    expect(portal.registered).toEqual([APPLICATION_ID]);
    expect(reports.at(-1)).toMatchObject({ quickStart: granted('CTRL+ALT+SHIFT+Return'), resume: { state: 'off' } });
    portal.press('toggle', '/org/freedesktop/portal/desktop/session/1_1/other');
    portal.press('nothing');
    portal.press('quickStart');
    await expect.poll(() => pressed).toEqual(['quickStart']);
  });

  test('wait for the person, who chooses other keys, and changes them later', async () => {
    const portal = await portalOf({ asks: true });
    const { reports, status } = start();
    await expect.poll(() => portal.waiting?.asked.map(({ description }) => description)).toContain('Stint toggle');
    expect(status()).toEqual({ state: 'consent' });
    portal.decide(new Map([['toggle', 'Super+T']]));
    await expect.poll(status).toEqual(granted('Super+T'));
    expect(reports.at(-1)?.resume).toEqual({ state: 'failed', reason: 'denied' });
    portal.change(new Map([['toggle', 'Super+X']]));
    await expect.poll(status).toEqual(granted('Super+X'));
  });

  test('that were denied are not asked for at the next start, but when the person wants it', async () => {
    const portal = await portalOf({ asks: true });
    const first = start();
    await expect.poll(() => portal.waiting).not.toBeNull();
    portal.decide(1);
    await expect.poll(first.status).toEqual({ state: 'failed', reason: 'denied' });
    await expect.poll(() => portal.session).toBeNull();
    const second = start();
    await expect.poll(second.status).toEqual({ state: 'failed', reason: 'denied' });
    expect(portal.sessions).toBe(1);
    second.shortcuts.retry();
    await expect.poll(() => portal.waiting).not.toBeNull();
    expect(second.status()).toEqual({ state: 'consent' });
    portal.decide(new Map([['toggle', 'Super+T']]));
    await expect.poll(second.status).toEqual(granted('Super+T'));
  });

  test('that are refused say why', async () => {
    const portal = await portalOf({ asks: true });
    const { shortcuts, status } = start();
    await expect.poll(() => portal.waiting).not.toBeNull();
    portal.decide(2);
    await expect.poll(status).toEqual({ state: 'failed', reason: 'refused', detail: 'BindShortcuts 2' });
    portal.error = 'An app id is required';
    shortcuts.retry();
    await expect.poll(status).toMatchObject({ reason: 'refused', detail: 'An app id is required' });
    expect(stored.size).toBe(0);
  });

  test('that change while the desktop asks replace those that it asks about', async () => {
    const portal = await portalOf({ asks: true });
    const { shortcuts, reports, status } = start();
    await expect.poll(() => portal.waiting?.asked.length).toBe(3);
    expect(shortcuts.tryChange('resume', 'Super+Alt+X')).toBe('own');
    expect(shortcuts.tryChange('toggle', 'Super+F8')).toBe('ok');
    // What was stored then is shown as well, and is no other change.
    shortcuts.show(snapshot({ toggleShortcut: 'Super+F8' }));
    await expect.poll(() => portal.waiting?.asked[0]?.preferred).toBe('LOGO+F8');
    portal.decide(new Map([['toggle', 'Super+F8']]));
    await expect.poll(status).toEqual(granted('Super+F8'));
    expect(portal.sessions).toBe(2);
    shortcuts.show(snapshot({ toggleShortcut: null, quickStartShortcut: null, resumeShortcut: null }));
    await expect.poll(() => reports.at(-1)).toEqual(ofShortcuts(() => off));
    await expect.poll(() => portal.session).toBeNull();
  });

  test('do nothing while keys are recorded', async () => {
    const portal = await portalOf();
    const { shortcuts, pressed, status } = start();
    await expect.poll(status).toMatchObject({ state: 'granted' });
    shortcuts.record(true);
    portal.press('toggle');
    portal.change(new Map([['toggle', 'Super+X']]));
    await expect.poll(status).toEqual(granted('Super+X'));
    shortcuts.record(false);
    portal.press('resume');
    await expect.poll(() => pressed).toEqual(['resume']);
  });

  test('end with the session, and with the portal; a new portal has them again', async () => {
    const portal = await portalOf({ hasRegistry: false });
    const { shortcuts, pressed, status } = start();
    await expect.poll(status).toMatchObject({ state: 'granted' });
    portal.end();
    await expect.poll(status).toEqual({ state: 'failed', reason: 'ended' });
    shortcuts.retry();
    await expect.poll(status).toMatchObject({ state: 'granted' });
    await portal.vanish();
    await expect.poll(status).toEqual({ state: 'failed', reason: 'ended' });
    await portal.appear();
    await expect.poll(status).toMatchObject({ state: 'granted' });
    portal.press('toggle');
    await expect.poll(() => pressed).toEqual(['toggle']);
  });

  test('a portal that ends after it bound them is started again by the bus', async () => {
    const activating = await startActivatingBus('org.freedesktop.portal.Desktop');
    vi.stubEnv('DBUS_SESSION_BUS_ADDRESS', activating.address);
    const portal = await portalOf({ busAddress: activating.address });
    const { status } = start();
    await expect.poll(status).toMatchObject({ state: 'granted' });
    expect(activating.started()).toBe(false);
    await portal.vanish();
    await expect.poll(activating.started).toBe(true);
    for (const close of open.splice(0).toReversed()) await close();
    activating.stop();
  });

  test('a portal that goes while the person is asked takes the question along', async () => {
    const portal = await portalOf({ asks: true });
    const { status } = start();
    await expect.poll(() => portal.waiting).not.toBeNull();
    await portal.vanish();
    await expect.poll(status).toEqual({ state: 'failed', reason: 'ended' });
    portal.asks = false;
    await portal.appear();
    await expect.poll(status).toMatchObject({ state: 'granted' });
  });

  test('are for the person to set where the portal has none, and where there is no portal or bus', async () => {
    const portal = await portalOf({ hasShortcuts: false });
    const old = start();
    await expect.poll(old.status).toEqual({ state: 'manual' });
    old.shortcuts.tryChange('toggle', 'Super+F8');
    expect(old.status()).toEqual({ state: 'manual' });
    await portal.vanish();
    await expect.poll(start().status).toEqual({ state: 'manual' });
    vi.stubEnv('DBUS_SESSION_BUS_ADDRESS', 'unix:path=/nonexistent');
    await expect.poll(start().status).toEqual({ state: 'manual' });
  });

  test('a lost bus is said', async () => {
    await portalOf();
    const { status } = start();
    await expect.poll(status).toMatchObject({ state: 'granted' });
    open.splice(0);
    bus.stop();
    await expect.poll(status).toEqual({ state: 'failed', reason: 'ended' });
  });
});

const off = { state: 'off' };
