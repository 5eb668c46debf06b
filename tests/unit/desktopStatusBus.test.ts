import { expect, test, vi } from 'vitest';
import { createDesktopStatusFeature } from '../../src/main/features/desktopStatus/index.ts';
import { startBus } from '../support/dbus/bus.ts';
import { startWidget } from '../support/dbus/widget.ts';
import { testContext } from '../support/context.ts';
import { openCore } from '../support/openCore.ts';

// On a bus of its own: Chromium ends with the session bus, so the app cannot show what happens when one goes away.
test.runIf(process.platform === 'linux')('a taken name and a lost bus are said, and a switch tries again', async () => {
  const bus = await startBus();
  vi.stubEnv('DBUS_SESSION_BUS_ADDRESS', bus.address);
  const widget = await startWidget();
  await widget.takeName();
  const opened = openCore();
  const { core } = opened;
  const feature = createDesktopStatusFeature(testContext(opened));
  core.subscribe(feature);
  const turn = (desktopStatus: boolean) => opened.execute({ type: 'changeSettings', settings: { desktopStatus } });
  const status = () => core.snapshot().desktopStatus;

  turn(true);
  await expect.poll(status).toMatchObject({ state: 'failed', reason: 'taken' });
  await widget.releaseName();
  turn(false);
  turn(true);
  await expect.poll(status).toEqual({ state: 'on', name: 'io.github.stintapp.Stint' });
  // No window carries this out here.
  await expect(widget.run('Show')).rejects.toMatchObject({ type: 'io.github.stintapp.Stint.Error.Rejected' });

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
