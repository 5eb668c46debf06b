import { activeTasks } from '#shared/domain/elapsed.ts';
import { comeBack, leave } from '#shared/domain/presence.ts';
import type { Presence, Sign } from '#shared/domain/presence.ts';
import type { Settings } from '#shared/domain/settings.ts';
import { attempt } from './attempt.ts';
import type { Core } from './core.ts';
import type { Clock, Store, View } from './ports.ts';

const MINUTE = 60_000;
/** Ticks that lie further apart than this had a sleep between them, whether or not the system told of it. */
const GAP = 30_000;

/** Where the absence that is under way is kept, so that a crash in it does not make it shorter. */
export const ABSENCE = 'absence';

/** Reads how long nothing was typed or moved, ms. */
export type ReadIdle = () => Promise<number>;

export type Absence = ReturnType<typeof createAbsence>;

const counts = (settings: Settings, sign: Sign): boolean =>
  settings.awayPolicy !== 'keep' &&
  {
    idle: settings.awayOnIdle,
    locked: settings.awayOnLock,
    asleep: settings.awayOnSleep,
    switched: settings.awayOnSwitch,
  }[sign];

/**
 * Notices that the person left while something ran, and does about it what the settings say: ask when they are back, or
 * end the work where they left. It rides on the tick, so it rests when nothing runs; what is turned off in the settings
 * is off on every path, because each sign passes `counts`.
 */
export function createAbsence(core: Core, store: Store, clock: Clock, readIdle: ReadIdle) {
  let settings = core.snapshot().settings;
  let active = false;
  let presence: Presence = null;
  /** When somebody was seen to be running: the last tick, wake-up or start. */
  let alive = clock.steady();
  let nextLook = 0;
  let looking = false;
  /** What could not be stored when it was time; the next seconds try again. */
  let owed: (() => boolean)[] = [];

  function settle(write: () => boolean): void {
    if (!write()) owed.push(write);
  }

  const threshold = () => settings.awayMinutes * MINUTE;

  function follow(next: Presence): void {
    const moved = next?.since !== presence?.since;
    presence = next;
    if (!moved) return;
    // Only a crash before the next sign would need it, so it may fail.
    attempt(() => store.remember(ABSENCE, next && { since: next.since, why: next.why }));
  }

  function left(sign: Sign, at: number): void {
    if (active && counts(settings, sign)) follow(leave(presence, sign, at));
  }

  function back(sign: Sign, at: number): void {
    const why = presence?.why;
    const { presence: next, over } = comeBack(presence, sign, at);
    follow(next);
    if (!over || !why || over.until - over.since < threshold()) return;
    if (settings.awayPolicy === 'ask') settle(() => attempt(() => core.ask(over, why)));
    if (settings.awayPolicy === 'stop') stop(over.since);
  }

  /** Ends the work at the moment the person left; what comes later cannot be told any more, so it starts anew. */
  function stop(at: number): void {
    follow(null);
    settle(() => core.execute({ type: 'leave', at, origin: 'system' }).ok);
  }

  async function lookIdle(now: number): Promise<void> {
    looking = true;
    const asked = clock.steady();
    const idle = await readIdle().finally(() => (looking = false));
    if (!active) return;
    const since = now - idle;
    if (idle >= threshold()) left('idle', since);
    else back('idle', since);
    // While idle the return is watched for each second; else the threshold cannot be met sooner than this.
    nextLook = asked + Math.max(0, threshold() - idle);
  }

  /** The system woke up, or the ticks say that it had slept. */
  function awake(now: number): void {
    const asleep = clock.steady() - alive;
    if (asleep > GAP) left('asleep', now - asleep);
    alive = clock.steady();
    back('asleep', now);
  }

  const view: View = {
    show(snapshot) {
      // Another threshold is met at another time.
      if (snapshot.settings !== settings) nextLook = 0;
      settings = snapshot.settings;
      const runs = activeTasks(snapshot.tasks.values()).length > 0;
      if (runs && !active) alive = clock.steady();
      active = runs;
      // Without work there is no absence from it; a sign that was turned off meanwhile is none.
      for (const sign of presence?.signs ?? [])
        if (!active || !counts(settings, sign)) follow(comeBack(presence, sign, 0).presence);
    },
    tick() {
      const now = clock.now();
      const late = owed;
      owed = [];
      late.forEach(settle);
      awake(now);
      if (settings.awayPolicy === 'stop' && presence && now - presence.since >= threshold())
        return stop(presence.since);
      if (!looking && counts(settings, 'idle') && clock.steady() >= nextLook) void lookIdle(now);
      return undefined;
    },
    dispose: () => {},
  };

  return {
    ...view,
    /** The desktop says that the person left. A machine that falls asleep can do nothing later, so work ends at once. */
    left(sign: Exclude<Sign, 'idle'>): void {
      const now = clock.now();
      left(sign, now);
      if (sign === 'asleep' && presence && settings.awayPolicy === 'stop') stop(presence.since);
    },
    /** The desktop says that the sign is gone. */
    back(sign: Exclude<Sign, 'idle'>): void {
      if (sign === 'asleep') awake(clock.now());
      else back(sign, clock.now());
    },
    /** The machine is shutting down: what runs ends or stays as the settings say. */
    shutDown(): void {
      if (active && settings.awayPolicy === 'stop') stop(presence?.since ?? clock.now());
    },
  };
}
