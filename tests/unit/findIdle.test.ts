import { Message, MessageType, sessionBus, Variant } from '@jellybrick/dbus-next';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { findWaylandIdle } from '../../src/main/desktop/idle/findIdle.ts';
import { startBus } from '../support/dbus/bus.ts';
import { startCompositor } from '../support/compositor.ts';
import { manualClock } from '../support/manualClock.ts';

const SECOND = 1000;
/** Finds the source of idle time where Chromium says 7 ms. `told`: whether it was reliable, each time that was told. */
async function find(env: NodeJS.ProcessEnv = {}, clock = manualClock()) {
  const told: boolean[] = [];
  const tell = (isReliable: boolean): void => void told.push(isReliable);
  return { ...(await findWaylandIdle({ clock, otherwise: () => 7, tell }, env)), told };
}

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
    /** The service goes, and comes back; the bus stays. */
    leave: () => bus.releaseName(name),
    enter: () => bus.requestName(name, 0),
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
    const { name, read, told } = await find();
    expect(name).toBe('org.gnome.Mutter.IdleMonitor');
    expect(await read()).toBe(61_000);
    expect(told).not.toContain(false);
    await gnome.leave();
    expect(await read()).toBe(7);
    expect(told.at(-1)).toBe(false);
    await gnome.enter();
    expect(await read()).toBe(61_000);
    expect(told.at(-1)).toBe(true);
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
    const { name, read, watch, told } = await find(compositor.env, clock);
    expect(name).toBe(of);
    expect(told).toEqual([true]);
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
    watch?.(false);
    compositor.stop();
  });

  test('where the connection to the compositor is lost, Chromium is asked and not relied on until there is another', async () => {
    const compositor = await startCompositor([
      ['wl_seat', 9],
      ['ext_idle_notifier_v1', 1],
    ]);
    const clock = manualClock();
    const { read, watch, told } = await find(compositor.env, clock);
    watch?.(true);
    await expect.poll(() => compositor.clients.size).toBe(1);
    compositor.stop();
    await expect.poll(read).toBe(7);
    expect(told.at(-1)).toBe(false);

    clock.advance(SECOND);
    // This attempt fails: the next has to wait longer.
    await expect.poll(clock.pending).toBe(1);
    await compositor.start();
    clock.advance(SECOND);
    expect(clock.pending()).toBe(1);
    clock.advance(SECOND);
    await expect.poll(() => told.at(-1)).toBe(true);
    await expect.poll(() => compositor.clients.size).toBe(1);
    expect(await read()).toBe(0);
    compositor.tell(true);
    await expect.poll(read).toBe(10 * SECOND);

    compositor.stop();
    await expect.poll(clock.pending).toBe(1);
    watch?.(false);
    expect(clock.pending()).toBe(0);
    expect(await read()).toBe(7);
  });

  test.each([
    ['no protocol for it', [['wl_seat', 9]] as const],
    ['no seat', [['ext_idle_notifier_v1', 1]] as const],
  ])('a compositor with %s is left again, and nobody is relied on', async (_what, globals) => {
    const compositor = await startCompositor(globals);
    const { name, read, told } = await find(compositor.env);
    expect(name).toBe('Chromium');
    expect(told).toEqual([false]);
    expect(await read()).toBe(7);
    await expect.poll(() => compositor.clients.size).toBe(0);
    compositor.stop();
  });

  test('the longest that a screen saver, logind or Chromium say counts, and is not relied on', async () => {
    const saver = await serve('org.freedesktop.ScreenSaver', { GetSessionIdleTime: ['u', 90] });
    const clock = manualClock();
    const since = BigInt(clock.now() - 120 * SECOND) * 1000n;
    const login = await serve('org.freedesktop.login1', { IdleHint: ['b', true], IdleSinceHint: ['t', since] });
    vi.stubEnv('DBUS_SESSION_BUS_ADDRESS', saver.address);
    const one = await find({}, clock);
    expect(await one.read()).toBe(90 * SECOND);
    vi.stubEnv('DBUS_SYSTEM_BUS_ADDRESS', login.address);
    const both = await find({}, clock);
    expect(both.name).toBe('Chromium, org.freedesktop.ScreenSaver, org.freedesktop.login1');
    expect(both.told).toEqual([false]);
    expect(await both.read()).toBe(120 * SECOND);
    await login.leave();
    expect(await both.read()).toBe(90 * SECOND);
    await saver.leave();
    expect(await both.read()).toBe(7);
    login.stop();
    saver.stop();
  });
});
