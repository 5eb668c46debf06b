import { Message, MessageType, sessionBus, Variant } from '@jellybrick/dbus-next';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { findWaylandIdle } from '../../src/main/desktop/idle/findIdle.ts';
import { startBus } from '../support/dbus/bus.ts';
import { startCompositor } from '../support/compositor.ts';
import { manualClock } from '../support/manualClock.ts';

const SECOND = 1000;
/** What Chromium says. */
const chromium = () => 7;

beforeEach(() => {
  vi.stubEnv('DBUS_SESSION_BUS_ADDRESS', 'unix:path=/nonexistent');
  vi.stubEnv('DBUS_SYSTEM_BUS_ADDRESS', 'unix:path=/nonexistent');
});

/** A bus with a service whose methods and properties answer this. */
async function serve(name: string, answers: Readonly<Record<string, readonly [signature: string, value: unknown]>>) {
  const daemon = await startBus();
  const bus = sessionBus({ busAddress: daemon.address });
  bus.addMethodHandler((message) => {
    if (message.type !== MessageType.METHOD_CALL) return false;
    const isProperty = message.member === 'Get';
    const answer = answers[isProperty ? String(message.body[1]) : message.member];
    if (!answer) return false;
    const [signature, value] = isProperty ? ['v', new Variant(...answer)] : answer;
    bus.send(Message.newMethodReturn(message, signature, [value]));
    return true;
  });
  await bus.requestName(name, 0);
  return {
    address: daemon.address,
    /** The service goes; the bus stays. */
    leave: () => bus.releaseName(name),
    stop: () => {
      bus.disconnect();
      daemon.stop();
    },
  };
}

describe.runIf(process.platform === 'linux')('idle time on Wayland', () => {
  test('GNOME is asked for it', async () => {
    const gnome = await serve('org.gnome.Mutter.IdleMonitor', { GetIdletime: ['t', 61_000n] });
    vi.stubEnv('DBUS_SESSION_BUS_ADDRESS', gnome.address);
    const idle = await findWaylandIdle(manualClock(), {}, chromium);
    expect(idle).toMatchObject({ reliable: true });
    expect(await idle.read()).toBe(61_000);
    await gnome.leave();
    expect(await idle.read()).toBe(7);
    gnome.stop();
  });

  test.each([
    ['ext_idle_notifier_v1', 1, { opcode: 1, values: [10_000, 4] }],
    ['ext_idle_notifier_v1', 2, { opcode: 2, values: [10_000, 4] }],
    ['ext_idle_notifier_v1', 9, { opcode: 2, values: [10_000, 4] }],
    ['org_kde_kwin_idle', 1, { opcode: 0, values: [4, 10_000] }],
  ])('%s, version %i, tells of it while somebody needs it', async (of, version, request) => {
    const compositor = await startCompositor([
      ['wl_compositor', 6],
      ['wl_seat', 9],
      [of, version],
    ]);
    const clock = manualClock();
    const { read, watch, reliable } = await findWaylandIdle(clock, compositor.env, chromium);
    expect(reliable).toBe(true);
    await expect.poll(() => compositor.clients.size).toBe(0);
    expect(await read()).toBe(7);

    watch?.(true);
    await expect.poll(() => compositor.clients.size).toBe(1);
    await expect.poll(() => compositor.asked.at(-1)).toEqual({ of, ...request });
    expect(await read()).toBe(0);
    compositor.tell(true);
    // The input was that long ago when it is told.
    await expect.poll(read).toBe(10 * SECOND);
    clock.advance(50 * SECOND);
    expect(await read()).toBe(60 * SECOND);
    compositor.tell(false);
    await expect.poll(read).toBe(0);
    compositor.tell(true);
    await expect.poll(read).toBe(10 * SECOND);

    watch?.(false);
    await expect.poll(() => compositor.clients.size).toBe(0);
    watch?.(true);
    await expect.poll(() => compositor.clients.size).toBe(1);
    expect(await read()).toBe(0);
    compositor.stop();
    await expect.poll(read).toBe(7);
  });

  test.each([
    ['no protocol for it', [['wl_seat', 9]] as const],
    ['no seat', [['ext_idle_notifier_v1', 1]] as const],
  ])('a compositor with %s is left again, and nobody is relied on', async (_what, globals) => {
    const compositor = await startCompositor(globals);
    const idle = await findWaylandIdle(manualClock(), compositor.env, chromium);
    expect(idle.reliable).toBe(false);
    expect(await idle.read()).toBe(7);
    await expect.poll(() => compositor.clients.size).toBe(0);
    compositor.stop();
  });

  test('the longest that a screen saver, logind or Chromium say counts, and is not relied on', async () => {
    const saver = await serve('org.freedesktop.ScreenSaver', { GetSessionIdleTime: ['u', 90] });
    const clock = manualClock();
    const since = BigInt(clock.now() - 120 * SECOND) * 1000n;
    const login = await serve('org.freedesktop.login1', { IdleHint: ['b', true], IdleSinceHint: ['t', since] });
    vi.stubEnv('DBUS_SESSION_BUS_ADDRESS', saver.address);
    const one = await findWaylandIdle(clock, {}, chromium);
    expect(await one.read()).toBe(90 * SECOND);
    vi.stubEnv('DBUS_SYSTEM_BUS_ADDRESS', login.address);
    const both = await findWaylandIdle(clock, {}, chromium);
    expect(both.reliable).toBe(false);
    expect(await both.read()).toBe(120 * SECOND);
    await login.leave();
    expect(await both.read()).toBe(90 * SECOND);
    await saver.leave();
    expect(await both.read()).toBe(7);
    login.stop();
    saver.stop();
  });
});
