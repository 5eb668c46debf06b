import { powerMonitor } from 'electron';
import { activeTasks } from '#shared/model/elapsed.ts';
import type { Snapshot } from '#shared/snapshot/snapshot.ts';
import type { Clock, ReadIdle } from '../../core/ports.ts';
import { findWaylandIdle } from './findIdle.ts';
import type { IdleSource } from './idleSource.ts';

const SECOND = 1000;

const fromSystem = (): number => powerMonitor.getSystemIdleTime() * SECOND;

/**
 * The idle time of this desktop. Chromium knows it everywhere except on Wayland, where it is asked for `whenLoaded`, since
 * nothing should delay the page. Where the desktop has to be listened to for it, that is done while somebody needs it.
 */
export function createDesktopIdle(isWayland: boolean, clock: Clock, whenLoaded: Promise<unknown>) {
  const system: IdleSource = { name: 'Chromium', read: async () => fromSystem() };
  let isNeeded = false;
  /** Null until it is known. */
  let isReliable: boolean | null = isWayland ? null : true;
  let hears: ((isReliable: boolean) => void) | null = null;
  function tell(now: boolean): void {
    if (now === isReliable) return;
    isReliable = now;
    hears?.(now);
  }
  const source = isWayland
    ? whenLoaded.then(() => findWaylandIdle({ clock, otherwise: fromSystem, tell }, process.env))
    : Promise.resolve(system);
  const read: ReadIdle = async () => (await source).read();
  return {
    read,
    /** Where idle time comes from, for diagnostics. */
    name: async () => (await source).name,
    /** Calls `told` with whether the desktop can be relied on to tell, once that is known and whenever it changes. */
    watchReliability(told: (isReliable: boolean) => void): void {
      hears = told;
      if (isReliable !== null) told(isReliable);
    },
    /** As a view: a running timer needs it, and a reminder that nobody should get who is away. */
    show({ tasks, settings }: Pick<Snapshot, 'tasks' | 'settings'>): void {
      const needed = settings.remindIdle || activeTasks(tasks).length > 0;
      if (needed === isNeeded) return;
      isNeeded = needed;
      void source.then(({ watch }) => watch?.(isNeeded));
    },
    dispose: () => void source.then(({ watch }) => watch?.(false)),
  };
}
