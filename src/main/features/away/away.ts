import { awayPart } from '#shared/model/away.ts';
import type { AwaySign } from '#shared/model/away.ts';
import { lengthOf } from '#shared/time/interval.ts';
import { activeTasks } from '#shared/model/elapsed.ts';
import { comeBack, leave, PRESENT } from '#shared/model/awaySigns.ts';
import type { AwaySigns, Sign } from '#shared/model/awaySigns.ts';
import type { Settings } from '#shared/settings/index.ts';
import type { ActiveTask } from '#shared/model/task.ts';
import type { EntryId } from '#shared/model/ids.ts';
import { attempt } from '../../core/attempt.ts';
import type { Core } from '../../core/core.ts';
import type { Clock, ReadIdle, View } from '../../core/ports.ts';

const MINUTE = 60_000;
/** Ticks that lie further apart than this had a sleep between them, whether or not the system told of it. */
const GAP = 30_000;

/** What has to be stored about an absence, in ms of the steady clock. `until`: it is to be asked about; null: work ended in it. */
type Owed = { readonly ids: readonly EntryId[]; readonly signs: readonly AwaySign[]; readonly until: number | null };

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
export function createAway(core: Core, clock: Clock, readIdle: ReadIdle) {
  let settings = core.snapshot().settings;
  /** What runs, but for what is never asked about. */
  let running: readonly ActiveTask[] = [];
  let presence: AwaySigns = PRESENT;
  /** What ran in the absence that is under way, also what was ended before the person was seen to be back. */
  let ran = new Set<EntryId>();
  /** When somebody was seen to be running: the last tick, wake-up or start. */
  let alive = clock.steady();
  let nextLook = 0;
  let looking = false;
  /** What could not be stored when it was time; the next seconds try again. */
  let owed: readonly Owed[] = [];

  const threshold = () => settings.awayMinutes * MINUTE;
  /** Signs on the wall clock as it is set now. */
  const onWall = (signs: readonly AwaySign[]): AwaySign[] =>
    signs.map(({ why, since }) => ({ why, since: wall(since) }));
  const wall = (steady: number): number => Math.round(steady + clock.now() - clock.steady());

  /** Has the next heartbeat tell of the absence that is under way, and of what is owed. */
  const tell = (): void => core.setAway(onWall([...owed.flatMap(({ signs }) => signs), ...presence]));

  function settle(one: Owed): void {
    // First, as storing it is a heartbeat, and shows a snapshot that brings a tick.
    owed = owed.filter((other) => other !== one);
    tell();
    if (store(one)) return;
    owed = [...owed, one];
    tell();
  }

  function store({ ids, signs, until }: Owed): boolean {
    if (until !== null) return attempt(() => core.ask(ids, onWall(signs), wall(until)));
    const entries = partsOf(
      running.filter((task) => ids.includes(task.running.id)),
      signs,
    );
    return core.execute({ type: 'leave', entries }, 'system').ok;
  }

  /** When each of what runs was left, ms UTC, and for how long; but for what was started by somebody elsewhere. */
  const partsOf = (tasks: readonly ActiveTask[], signs: readonly AwaySign[]) =>
    tasks.flatMap(({ running: { id, startedAt } }) => {
      // A start may be 1 ms ahead.
      const now = Math.max(clock.now(), startedAt);
      const part = awayPart({ id, startedAt, endedAt: null }, onWall(signs), now);
      return part ? [{ entryId: id, at: part.start, ms: lengthOf(part) }] : [];
    });

  function stop(signs: readonly AwaySign[], least: number): void {
    const leaving = new Set(owed.flatMap((one) => (one.until === null ? one.ids : [])));
    const ids = partsOf(running, signs)
      .filter(({ entryId, ms }) => ms >= least && !leaving.has(entryId))
      .map(({ entryId }) => entryId);
    if (ids.length > 0) settle({ ids, signs, until: null });
  }

  function left(sign: Sign, at: number): void {
    if (!counts(settings, sign)) return;
    const next = leave(presence, sign, at);
    if (next === presence) return;
    if (presence.length === 0) ran = new Set(running.map((task) => task.running.id));
    presence = next;
    tell();
    // Only a crash before the next heartbeat would need it, so it may fail.
    if (running.length > 0) core.beat();
  }

  function back(sign: Sign, at: number): void {
    const { presence: next, over } = comeBack(presence, sign);
    presence = next;
    if (over) end(over, at);
  }

  /** The absence of these signs is over for what ran in it. */
  function end(signs: AwaySigns, until: number): void {
    const ids = [...ran];
    ran = new Set();
    if (ids.length > 0 && settings.awayPolicy === 'ask') settle({ ids, signs, until });
    if (ids.length > 0 && settings.awayPolicy === 'stop') stop(signs, threshold());
    tell();
    core.beat();
  }

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
      running = runs;
      if (presence.length === 0) return;
      for (const task of running) ran.add(task.running.id);
      // A sign that was turned off meanwhile is none.
      for (const { why } of presence) if (!counts(settings, why)) presence = comeBack(presence, why).presence;
      if (running.length > 0) return;
      // Without work there is no absence from it: this one ended with the work. Only the desktop tells when its signs go.
      const over = presence;
      presence = presence.filter(({ why, stands }) => stands && why !== 'idle');
      end(over, clock.steady());
    },
    tick() {
      owed.forEach(settle);
      awake();
      if (settings.awayPolicy === 'stop' && presence.length > 0) stop(presence, threshold());
      const isDue = running.length > 0 && !looking && clock.steady() >= nextLook;
      if (isDue && counts(settings, 'idle')) void lookIdle();
      return undefined;
    },
    dispose: () => {},
  };

  return {
    ...view,
    /** The desktop says that the person left. A machine that falls asleep can do nothing later, so work ends at once. */
    left(sign: Exclude<Sign, 'idle'>): void {
      left(sign, clock.steady());
      if (sign === 'asleep' && settings.awayPolicy === 'stop') stop(presence, 0);
    },
    /** The desktop says that the sign is gone. */
    back(sign: Exclude<Sign, 'idle'>): void {
      if (sign === 'asleep') awake();
      else back(sign, clock.steady());
    },
    /** The machine is shutting down: what runs ends or stays as the settings say. */
    shutDown(): void {
      if (settings.awayPolicy === 'stop') stop([...presence, { why: 'asleep', since: clock.steady() }], 0);
    },
  };
}
