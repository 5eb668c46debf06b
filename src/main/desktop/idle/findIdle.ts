import type { Clock, ReadIdle } from '../../core/ports.ts';
import { connectBus } from '../bus.ts';
import type { Bus, Target } from '../bus.ts';
import type { IdleSource, IdleTools } from './idleSource.ts';

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
async function fromMonitor(bus: Bus, { otherwise, tell }: IdleTools): Promise<IdleSource | null> {
  const target = await firstAnswering(bus, MONITORS);
  if (!target) return null;
  tell(true);
  const read: ReadIdle = async () => {
    const answer = await callNumber(bus, target).catch(() => null);
    tell(answer !== null);
    return answer ?? otherwise();
  };
  return { name: target.destination, read };
}

/** Since when logind was told that nobody is there, µs of the wall clock; 0 while somebody is. */
async function hintedSince(login: Bus): Promise<number> {
  const isIdle = (await login.get(LOGIN, 'IdleHint')) === true;
  return isIdle ? Number(await login.get(LOGIN, 'IdleSinceHint')) : 0;
}

/** The longest that anybody tells of. None is reliable: where a desktop does not know, they answer as if there was input. */
async function fromAnybody(bus: Bus | null, { clock, otherwise, tell }: IdleTools): Promise<IdleSource> {
  tell(false);
  const saver = bus && (await firstAnswering(bus, SCREEN_SAVERS));
  if (!saver) bus?.close();
  const login = await connectBus('system', () => {}).catch(() => null);
  const hasHint = login !== null && (await hintedSince(login).catch(() => null)) !== null;
  if (!hasHint) login?.close();
  const readers: [name: string, read: ReadIdle][] = [['Chromium', async () => otherwise()]];
  if (bus && saver) readers.push([saver.destination, async () => (await callNumber(bus, saver)) * SECOND]);
  if (login && hasHint) readers.push([LOGIN.destination, () => sinceHint(login, clock)]);
  const longest: ReadIdle = async () =>
    Math.max(...(await Promise.all(readers.map(([, read]) => read().catch(() => 0)))));
  return { name: readers.map(([name]) => name).join(', '), read: longest };
}

async function sinceHint(login: Bus, clock: Clock): Promise<number> {
  const since = await hintedSince(login);
  return since === 0 ? 0 : clock.now() - since / MICROSECONDS;
}

/**
 * The best source of idle time on this Wayland desktop: one that is asked, one that is listened to, or whoever says
 * anything.
 */
export async function findWaylandIdle(tools: IdleTools, env: NodeJS.ProcessEnv): Promise<IdleSource> {
  const bus = await connectBus('session', () => {}).catch(() => null);
  const monitored = bus && (await fromMonitor(bus, tools));
  if (monitored) return monitored;
  const { compositorIdle } = await import('./compositorIdle.ts');
  const told = await compositorIdle(tools, env);
  if (!told) return await fromAnybody(bus, tools);
  bus?.close();
  return told;
}
