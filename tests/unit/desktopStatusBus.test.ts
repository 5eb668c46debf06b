import { expect, test, vi } from 'vitest';
import { APPLICATION_ID } from '#shared/model/applicationId.ts';
import { createDesktopStatusFeature } from '../../src/main/features/desktopStatus/index.ts';
import { startBus, startFragileBus, startStrictBus } from '../support/dbus/bus.ts';
import { startWidget } from '../support/dbus/widget.ts';
import { testContext } from '../support/context.ts';
import { openCore } from '../support/openCore.ts';

/** The feature on the bus at an address. */
function openOn(address: string) {
  vi.stubEnv('DBUS_SESSION_BUS_ADDRESS', address);
  const opened = openCore();
  const feature = createDesktopStatusFeature(testContext(opened));
  opened.core.subscribe(feature);
  return {
    ...opened,
    feature,
    turn: (desktopStatus: boolean) => opened.execute({ type: 'changeSettings', settings: { desktopStatus } }),
    status: () => opened.core.snapshot().desktopStatus,
  };
}

// On a bus of its own: Chromium ends with the session bus, so the app cannot show what happens when one goes away.
test.runIf(process.platform === 'linux')('a taken name and a lost bus are said, and a switch tries again', async () => {
  const bus = await startBus();
  const widget = await startWidget(bus.address);
  await widget.takeName();
  const opened = openOn(bus.address);
  const { feature, turn, status } = opened;

  turn(true);
  await expect.poll(status).toMatchObject({ state: 'failed', reason: 'taken' });
  await widget.releaseName();
  turn(false);
  turn(true);
  await expect.poll(status).toEqual({ state: 'on', name: APPLICATION_ID });
  // No window carries this out here.
  await expect(widget.run('Show')).rejects.toMatchObject({ type: `${APPLICATION_ID}.Error.Rejected` });

  const task = opened.addTask('Write');
  turn(false);
  turn(true);
  turn(false);
  await expect.poll(status).toEqual({ state: 'off' });
  await expect.poll(widget.isOwned).toBe(false);
  opened.execute({ type: 'startTimer', taskId: task });
  turn(true);
  await expect.poll(status).toMatchObject({ state: 'on' });
  expect(await widget.values()).toMatchObject({ Title: 'Write' });
  expect(widget.changes).toEqual([]);
  const other = opened.addTask('Read');
  opened.execute({ type: 'startTimer', taskId: other });
  await widget.run('SwitchBack');
  await expect.poll(() => widget.changes.map(({ Title }) => Title)).toEqual(['Read', 'Write']);

  widget.stop();
  bus.stop();
  await expect.poll(status).toMatchObject({ state: 'failed', reason: 'lost' });
  opened.execute({ type: 'stopTimers' });
  turn(false);
  turn(true);
  await expect.poll(status).toMatchObject({ state: 'failed', reason: 'unreachable' });
  feature.dispose();
});

test.runIf(process.platform === 'linux')('a bus that does not grant the name is left again', async () => {
  const bus = await startStrictBus(APPLICATION_ID);
  const widget = await startWidget(bus.address);
  const { turn, status } = openOn(bus.address);
  turn(true);
  await expect.poll(status).toMatchObject({ state: 'failed', reason: 'unreachable' });
  await expect.poll(widget.connections).toBe(1);
  turn(false);
  turn(true);
  await expect.poll(status).toMatchObject({ state: 'failed', reason: 'unreachable' });
  await expect.poll(widget.connections).toBe(1);
  widget.stop();
  bus.stop();
});

test.runIf(process.platform === 'linux')(
  'the switch works after a bus that went away while it was opened',
  async () => {
    const bus = await startBus();
    const fragile = await startFragileBus(bus.address, 'RequestName');
    const { turn, status } = openOn(fragile.address);
    turn(true);
    await expect.poll(status).toMatchObject({ state: 'failed', reason: 'unreachable' });
    turn(false);
    await expect.poll(status).toEqual({ state: 'off' });
    vi.stubEnv('DBUS_SESSION_BUS_ADDRESS', bus.address);
    turn(true);
    await expect.poll(status).toMatchObject({ state: 'on' });
    turn(false);
    await expect.poll(status).toEqual({ state: 'off' });
    fragile.stop();
    bus.stop();
  },
);
