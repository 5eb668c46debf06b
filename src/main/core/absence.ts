import { activeTasks } from '#shared/domain/elapsed.ts';
import { comeBack, leave } from '#shared/domain/presence.ts';
import type { Presence, Sign } from '#shared/domain/presence.ts';
import type { Settings } from '#shared/domain/settings.ts';
import type { ActiveTask } from '#shared/domain/task.ts';
import { attempt } from './attempt.ts';
import type { Core } from './core.ts';
import type { Clock, Store, View } from './ports.ts';

const MINUTE = 60_000;
/** Ticks that lie further apart than this had a sleep between them, whether or not the system told of it. */
const GAP = 30_000;
/** Starting a timer is input as well; of input the system tells in whole seconds, and a little late. */
const SLACK = 2000;

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
 * is off on every path, because each sign passes `counts`. It counts on the steady clock: one that is set in an absence
 * makes it no longer and no shorter.
 */
export function createAbsence(core: Core, store: Store, clock: Clock, readIdle: ReadIdle) {
  let settings = core.snapshot().settings;
  /** What runs, but for what is never asked about. */
  let running: readonly ActiveTask[] = [];
  /** What ran when the person left, and was ended before they were seen to be back. */
  let ended: ActiveTask[] = [];
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
  /** A moment of the steady clock on the wall clock as it is set now, ms UTC. */
  const wall = (steady: number): number => Math.round(steady + clock.now() - clock.steady());

  /** When the person left, ms UTC, given what the signs say: they were there to start what was started. */
  function leftAt(since: number, also: readonly ActiveTask[] = ended): number {
    const at = wall(since);
    const starts = [...running, ...also].map((task) => task.running.startedAt);
    return Math.max(at, ...starts.filter((start) => start < at + SLACK));
  }

  function follow(next: Presence): void {
    const moved = next?.since !== presence?.since;
    presence = next;
    if (!next) ended = [];
    if (!moved) return;
    // Only a crash before the next sign would need it, so it may fail.
    attempt(() => store.remember(ABSENCE, next && { since: leftAt(next.since), why: next.why }));
  }

  function left(sign: Sign, at: number): void {
    if (running.length > 0 && counts(settings, sign)) follow(leave(presence, sign, at));
  }

  function back(sign: Sign, at: number): void {
    const why = presence?.why;
    const meanwhile = ended;
    const { presence: next, over } = comeBack(presence, sign, at);
    follow(next);
    if (!over || !why || over.until - over.since < threshold()) return;
    const stretch = () => ({ since: leftAt(over.since, meanwhile), until: wall(over.until) });
    const entryIds = meanwhile.map((task) => task.running.id);
    if (settings.awayPolicy === 'ask') settle(() => attempt(() => core.ask(stretch(), why, entryIds)));
    if (settings.awayPolicy === 'stop') stop(over.since);
  }

  /** Ends the work at the moment the person left; what comes later cannot be told any more, so it starts anew. */
  function stop(at: number): void {
    follow(null);
    settle(() => core.execute({ type: 'leave', at: leftAt(at), origin: 'system' }).ok);
  }

  /** Whether anything ran at that moment already: what was started later was started by somebody who was there. */
  const ranAt = (at: number): boolean => running.some((task) => task.running.startedAt <= leftAt(at));

  async function lookIdle(): Promise<void> {
    looking = true;
    const asked = clock.steady();
    const idle = await readIdle().finally(() => (looking = false));
    if (running.length === 0) return;
    const since = asked - idle;
    if (idle >= threshold()) left('idle', since);
    else back('idle', since);
    // While idle the return is watched for each second; else the threshold cannot be met sooner than this.
    nextLook = asked + Math.max(0, threshold() - idle);
  }

  /** The system woke up, or the ticks say that it had slept. */
  function awake(): void {
    const now = clock.steady();
    if (now - alive > GAP) left('asleep', alive);
    alive = now;
    back('asleep', now);
  }

  const view: View = {
    show(snapshot) {
      // Another threshold is met at another time.
      if (snapshot.settings !== settings) nextLook = 0;
      settings = snapshot.settings;
      const runs = activeTasks(snapshot.tasks.values()).filter((task) => !task.neverAsk);
      if (running.length === 0) alive = clock.steady();
      const gone = running.filter((task) => !runs.some((other) => other.running.id === task.running.id));
      if (presence) ended.push(...gone);
      running = runs;
      for (const sign of presence?.signs ?? []) {
        // A sign that was turned off meanwhile is none.
        if (!counts(settings, sign)) follow(comeBack(presence, sign, 0).presence);
        // Without work there is no absence from it: this one ended with the work.
        else if (running.length === 0) back(sign, clock.steady());
      }
    },
    tick() {
      const late = owed;
      owed = [];
      late.forEach(settle);
      awake();
      const now = clock.steady();
      if (settings.awayPolicy === 'stop' && presence && ranAt(presence.since) && now - presence.since >= threshold())
        return stop(presence.since);
      if (running.length > 0 && !looking && counts(settings, 'idle') && now >= nextLook) void lookIdle();
      return undefined;
    },
    dispose: () => {},
  };

  return {
    ...view,
    /** The desktop says that the person left. A machine that falls asleep can do nothing later, so work ends at once. */
    left(sign: Exclude<Sign, 'idle'>): void {
      left(sign, clock.steady());
      if (sign === 'asleep' && presence && settings.awayPolicy === 'stop') stop(presence.since);
    },
    /** The desktop says that the sign is gone. */
    back(sign: Exclude<Sign, 'idle'>): void {
      if (sign === 'asleep') awake();
      else back(sign, clock.steady());
    },
    /** The machine is shutting down: what runs ends or stays as the settings say. */
    shutDown(): void {
      if (running.length > 0 && settings.awayPolicy === 'stop') stop(presence?.since ?? clock.steady());
    },
  };
}
