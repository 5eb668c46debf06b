/** The tasks of the model. */
export type TaskName = 'Write' | 'Read' | 'Call';
/** How long the app is gone, and what becomes of the clock meanwhile: set by so many ms, or counted anew after a restart. */
export type Off = { readonly seconds: number; readonly set: number; readonly reboot: boolean };
/** The last heartbeat: when it was, in true ms, what the wall clock said then, and which start of the computer it was. */
export type LastHeartbeat = { readonly at: number; readonly wall: number; readonly boot: string };

type Policy = 'ask' | 'keep' | 'stop';
type Timer = {
  /** When the entry that runs was started, in true ms; null: none runs. */
  startedAt: number | null;
  /** Up to when its time was counted. */
  counted: number;
  worked: number;
  asked: number;
  /** Stopped within the absence that is under way, having run in it since. */
  left: { since: number; until: number } | null;
  /** Since when nobody was there, within the absence that is under way. */
  away: number | null;
};
type State = { timers: Record<TaskName, Timer>; several: boolean; policy: Policy };

const timer = (): Timer => ({ startedAt: null, counted: 0, worked: 0, asked: 0, left: null, away: null });

/**
 * What recorded and questioned time should come to, counted in true time: each second in which a timer runs is work, or it
 * is away and then asked about, counted or cut off, as the policy says. `now`: true ms. It knows of clocks only what nobody can know
 * better: over a restart of the computer the length of the gap is what the wall clock says.
 */
export function timeModel(now: () => number, threshold: number) {
  let state: State = { timers: { Write: timer(), Read: timer(), Call: timer() }, several: false, policy: 'ask' };
  let backup: { state: State; last: LastHeartbeat } | null = null;
  /** The signs of the absence that is under way, in true ms. */
  let signs: { at: number; sleeps: boolean }[] = [];
  let doubt: { length: number; timers: Map<TaskName, 'asked' | 'counted'> } | null = null;
  let blurred = 0;

  const all = () => Object.entries(state.timers) as [TaskName, Timer][];
  const on = () => all().filter(([, one]) => one.startedAt !== null);

  /** Counts what ran up to now as work; what lies in an absence waits for its end. */
  function count(): void {
    for (const [, one] of on()) {
      const until = one.away ?? now();
      if (until > one.counted) one.worked += until - one.counted;
      one.counted = Math.max(one.counted, until);
    }
  }

  function stop(one: Timer): void {
    count();
    if (one.away !== null) one.left = { since: one.away, until: now() };
    one.startedAt = null;
    one.away = null;
  }

  function off(name: TaskName): void {
    const one = state.timers[name];
    if (one.startedAt !== null) stop(one);
    doubt?.timers.delete(name);
  }

  /** With policy “stop” what was left ends where it was left. */
  function leave(one: Timer, name: TaskName): void {
    one.startedAt = null;
    one.away = null;
    doubt?.timers.delete(name);
  }

  function checkStop(): void {
    if (state.policy !== 'stop') return;
    for (const [name, one] of on()) {
      if (one.away === null) continue;
      // A start may be 1 ms ahead of a sign of its very moment.
      const left = one.away - 1;
      if (now() - one.away >= threshold || signs.some(({ sleeps, at }) => sleeps && at >= left)) leave(one, name);
    }
  }

  /** The absence is over at `until`, true ms. `length`: of what lies behind `from`, as the clocks tell it. */
  function end(until: number, from = until, length = 0, isUnknown = false): 'asked' | 'counted' {
    let became: 'asked' | 'counted' = 'counted';
    for (const [name, one] of all()) {
      if (one.left) {
        const ms = one.left.until - one.left.since;
        if (state.policy === 'ask' && ms >= threshold) one.asked += ms;
        else one.worked += ms;
        one.left = null;
      }
      if (one.startedAt === null || one.away === null) continue;
      const ms = from - one.away + length;
      const long = ms >= threshold;
      if (state.policy === 'ask' ? long : isUnknown) {
        one.asked += ms;
        became = 'asked';
      } else if (state.policy === 'stop' && long) leave(one, name);
      else one.worked += ms;
      one.counted = until;
      one.away = null;
    }
    signs = [];
    return became;
  }

  function sign(sleeps: boolean, at = now()): void {
    if (state.policy === 'keep') return count();
    signs.push({ at, sleeps });
    for (const [, one] of on()) {
      const start = one.startedAt ?? 0;
      if (one.away === null && at >= start - 2000) one.away = Math.max(at, start);
    }
    count();
    if (sleeps) checkStop();
  }

  function recover(last: LastHeartbeat, wall: number, boot: string): void {
    const known = last.boot === boot;
    // Where an entry that runs starts 1 ms after the heartbeat that was written with it, so does the gap.
    const from = Math.max(last.at, ...on().map(([, { startedAt }]) => startedAt ?? 0));
    const gap = known ? now() - from : wall - (last.wall + from - last.at);
    // What was counted behind the heartbeat is not known to anybody.
    for (const [, one] of on()) {
      if (one.away === null) {
        const since = Math.max(last.at, one.startedAt ?? 0);
        one.worked -= Math.max(0, one.counted - since);
        one.away = since;
      }
    }
    const ran = on().map(([name]) => name);
    const isUnknown = gap < -2000;
    const before = new Map(on().map(([name, one]) => [name, one.asked]));
    end(now(), from, Math.max(0, gap), isUnknown);
    if (ran.length > 0) blurred += 1;
    if (known) return;
    doubt = null;
    if (ran.length === 0 || (gap >= -2000 && gap < threshold)) return;
    doubt = { length: gap, timers: new Map() };
    for (const [name, one] of on()) {
      const isAsked = isUnknown || state.policy === 'ask' || one.asked > (before.get(name) ?? 0);
      doubt.timers.set(name, isAsked ? 'asked' : 'counted');
    }
  }

  return {
    /** Counts up to now. */
    settle(): void {
      count();
      checkStop();
    },
    sign: (kind: 'locked' | 'asleep') => sign(kind === 'asleep'),
    back(): void {
      count();
      checkStop();
      end(now());
    },
    /** The machine slept for so many ms, and nothing told of it. */
    unknownSleep(ms: number): void {
      blurred += 1;
      sign(false, now() - ms);
      end(now());
    },
    start(name: TaskName): void {
      count();
      const one = state.timers[name];
      if (one.startedAt !== null) return;
      const ending = state.several ? [] : on();
      // No entry is empty: one that started at this very moment ends 1 ms later, and the next one starts there.
      const startedAt = ending.some(([, other]) => other.startedAt === now()) ? now() + 1 : now();
      for (const [other] of ending) off(other);
      // Starting is input as well, and the system reports that a little late.
      const isFresh = signs.some(({ at }) => at >= now() - 2000);
      Object.assign(one, { startedAt, counted: startedAt, away: isFresh ? startedAt : null });
    },
    pause: off,
    stopAll(): void {
      for (const [name] of on()) off(name);
    },
    /** The start of what runs is moved back by so many ms. */
    earlier(name: TaskName, ms: number): void {
      const one = state.timers[name];
      one.worked += ms;
      one.startedAt = (one.startedAt ?? 0) - ms;
    },
    setClock(by: number): void {
      if (!doubt) return;
      const more = Math.max(0, doubt.length + by) - Math.max(0, doubt.length);
      for (const [name, kind] of doubt.timers) state.timers[name][kind === 'asked' ? 'asked' : 'worked'] += more;
      doubt.length += by;
      if (doubt.length >= 0) doubt = null;
    },
    answer(kind: 'keep' | 'subtract' | 'split'): void {
      for (const [, one] of all()) {
        if (kind !== 'subtract') one.worked += one.asked;
        one.asked = 0;
      }
      doubt = null;
    },
    forgetDoubt: () => void (doubt = null),
    backUp: (last: LastHeartbeat) => void (backup = { state: structuredClone(state), last }),
    hasBackup: () => backup !== null,
    /** The state is that of the backup again; `wall` and `boot` as of now. */
    restore(wall: number, boot: string): void {
      if (!backup) return;
      state = structuredClone(backup.state);
      recover(backup.last, wall, boot);
    },
    recover,
    several: (isOn: boolean) => void (state.several = isOn),
    policy: (policy: Policy) => void (state.policy = policy),
    running: () => on().length,
    /** How often a moment was known to a second only. */
    blurred: () => blurred,
    of(name: TaskName) {
      count();
      const { worked, asked, startedAt } = state.timers[name];
      return { worked, asked, runs: startedAt !== null };
    },
  };
}
