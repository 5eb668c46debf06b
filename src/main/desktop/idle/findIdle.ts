import type { Clock, Disposable, ReadIdle } from '../../core/ports.ts';
import { connectBus } from '../bus.ts';
import type { Bus, Target } from '../bus.ts';

/** Where idle time is read from. */
export type IdleSource = {
  readonly read: ReadIdle;
  /** Whether it can be relied on that the desktop tells. */
  readonly reliable: boolean;
  /** Call when idle time begins and ceases to be needed, where it has to be listened for. */
  readonly watch?: (needed: boolean) => void;
};

/** Input that follows within this time, ms, is not told of: each tells of two moments, which wake the app. */
const TIMEOUT = 10_000;
const SECOND = 1000;
/** In a ms. */
const MICROSECONDS = 1000;

const monitor = (of: string, path: string): Target => ({ destination: of, path, interface: of, member: 'GetIdletime' });

/** GNOME, and Cinnamon, whose compositor descends from it. They answer in ms. */
const MONITORS = [
  monitor('org.gnome.Mutter.IdleMonitor', '/org/gnome/Mutter/IdleMonitor/Core'),
  monitor('org.cinnamon.Muffin.IdleMonitor', '/org/cinnamon/Muffin/IdleMonitor/Core'),
];

const screenSaver = (of: string, path: string): Target => ({
  destination: of,
  path,
  interface: of,
  member: 'GetSessionIdleTime',
});

/** They answer in seconds; on Wayland some always with 0. */
const SCREEN_SAVERS = [
  screenSaver('org.freedesktop.ScreenSaver', '/org/freedesktop/ScreenSaver'),
  screenSaver('org.xfce.ScreenSaver', '/org/xfce/ScreenSaver'),
  screenSaver('org.mate.ScreenSaver', '/org/mate/ScreenSaver'),
];

const LOGIN = {
  destination: 'org.freedesktop.login1',
  path: '/org/freedesktop/login1/session/auto',
  interface: 'org.freedesktop.login1.Session',
};

const callNumber = async (bus: Bus, target: Target): Promise<number> => Number((await bus.call(target))[0]);

/** The first of them that answers. */
async function firstAnswering(bus: Bus, targets: readonly Target[]): Promise<Target | null> {
  const answers = await Promise.all(targets.map((target) => callNumber(bus, target).catch(() => null)));
  return targets.find((_target, at) => answers[at] !== null) ?? null;
}

/** Idle time that GNOME and its kin answer when asked. */
async function fromMonitor(bus: Bus, otherwise: () => number): Promise<IdleSource | null> {
  const target = await firstAnswering(bus, MONITORS);
  return target && { read: () => callNumber(bus, target).catch(otherwise), reliable: true };
}

/** Idle time that the compositor tells of as soon as it begins and ends. */
async function fromCompositor(
  clock: Clock,
  env: NodeJS.ProcessEnv,
  otherwise: () => number,
): Promise<IdleSource | null> {
  const { watchWaylandIdle, waylandSocket } = await import('./waylandIdle.ts');
  const path = waylandSocket(env);
  const tried = path === null ? null : await watchWaylandIdle(path, { timeout: TIMEOUT, onIdle() {}, onLost() {} });
  if (path === null || tried === null) return null;
  tried.dispose();
  let watch: Promise<Disposable | null> | null = null;
  /** The last input, ms of the steady clock; null while there is input. */
  let since: number | null = null;

  function end(): void {
    void watch?.then((one) => one?.dispose());
    watch = null;
    since = null;
  }
  return {
    reliable: true,
    read: async () => (watch === null ? otherwise() : since === null ? 0 : clock.steady() - since),
    watch(needed) {
      end();
      if (!needed) return;
      const onIdle = (isIdle: boolean): void => void (since = isIdle ? clock.steady() - TIMEOUT : null);
      watch = watchWaylandIdle(path, { timeout: TIMEOUT, onIdle, onLost: end });
    },
  };
}

/** Since when logind was told that nobody is there, µs of the wall clock; 0 while somebody is. */
async function hintedSince(login: Bus): Promise<number> {
  const isIdle = (await login.get(LOGIN, 'IdleHint')) === true;
  return isIdle ? Number(await login.get(LOGIN, 'IdleSinceHint')) : 0;
}

/** The longest that anybody tells of. None is reliable: where a desktop does not know, they answer as if there was input. */
async function fromAnybody(bus: Bus | null, clock: Clock, otherwise: () => number): Promise<IdleSource> {
  const saver = bus && (await firstAnswering(bus, SCREEN_SAVERS));
  if (!saver) bus?.close();
  const login = await connectBus('system', () => {}).catch(() => null);
  const hasHint = login !== null && (await hintedSince(login).catch(() => null)) !== null;
  if (!hasHint) login?.close();
  const readers: ReadIdle[] = [async () => otherwise()];
  if (bus && saver) readers.push(async () => (await callNumber(bus, saver)) * SECOND);
  if (login && hasHint)
    readers.push(async () => {
      const since = await hintedSince(login);
      return since === 0 ? 0 : clock.now() - since / MICROSECONDS;
    });
  const longest: ReadIdle = async () => Math.max(...(await Promise.all(readers.map((read) => read().catch(() => 0)))));
  return { read: longest, reliable: false };
}

/**
 * The best source of idle time on this Wayland desktop: one that is asked, one that is listened to, or whoever says
 * anything. `otherwise`: what Chromium says, ms.
 */
export async function findWaylandIdle(
  clock: Clock,
  env: NodeJS.ProcessEnv,
  otherwise: () => number,
): Promise<IdleSource> {
  const bus = await connectBus('session', () => {}).catch(() => null);
  const monitored = bus && (await fromMonitor(bus, otherwise));
  if (monitored) return monitored;
  const told = await fromCompositor(clock, env, otherwise);
  if (!told) return await fromAnybody(bus, clock, otherwise);
  bus?.close();
  return told;
}
