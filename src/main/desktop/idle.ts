import { powerMonitor } from 'electron';
import type { ReadIdle } from '../core/ports.ts';
import { connectBus } from './bus.ts';

const MUTTER = {
  destination: 'org.gnome.Mutter.IdleMonitor',
  path: '/org/gnome/Mutter/IdleMonitor/Core',
  interface: 'org.gnome.Mutter.IdleMonitor',
  member: 'GetIdletime',
} as const;

const SECOND = 1000;

const fromSystem: ReadIdle = () => Promise.resolve(powerMonitor.getSystemIdleTime() * SECOND);

/**
 * How to read the idle time on this desktop, and whether it is reliable. Chromium knows it everywhere except on
 * Wayland, where GNOME provides it over D-Bus and other desktops may tell Chromium.
 */
export async function findIdle(isWayland: boolean): Promise<{ readonly read: ReadIdle; readonly reliable: boolean }> {
  if (!isWayland) return { read: fromSystem, reliable: true };
  try {
    const bus = await connectBus('session', () => {});
    const read = async () => Number((await bus.call(MUTTER))[0]);
    await read();
    return { read: () => read().catch(fromSystem), reliable: true };
  } catch {
    return { read: fromSystem, reliable: false };
  }
}
