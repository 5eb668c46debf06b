import { awayPart } from '#shared/model/away.ts';
import type { AwayPart, AwaySign } from '#shared/model/away.ts';
import type { Day } from '#shared/time/day.ts';
import { lengthOf } from '#shared/time/interval.ts';
import { activeTasks } from '#shared/model/elapsed.ts';
import type { EntryId } from '#shared/model/ids.ts';
import { readClocks, STEP, stepBetween } from './clockDrift.ts';
import type { Clock, ClockDoubt, Delta, Heartbeat, Now, Reading, Store, Stored } from './ports.ts';
import { afterStep, movedPart, recoveryOf, signsMoved } from './recovery.ts';

const MINUTE = 60_000;

type Truth = {
  readonly stored: () => Stored;
  readonly day: () => Day;
  /** Takes in what was written. */
  readonly take: (delta: Delta) => void;
  /** Ends entries where the person left them. @throws StoreError */
  readonly end: (parts: readonly AwayPart[]) => void;
};

export type Timekeeper = ReturnType<typeof createTimekeeper>;

/**
 * Holds the wall clock against the steady one, and knows what the heartbeat tells. Every method throws StoreError where
 * it cannot write, and does the same again when it is called again.
 */
export function createTimekeeper(store: Store, clock: Clock, { stored, day, take, end }: Truth) {
  let reading = readClocks(clock);
  /** Since when somebody is there again, while what was before that is not settled; null: it is. */
  let back: Reading | null = reading;
  let away: readonly AwaySign[] = [];
  let doubt: ClockDoubt | null = null;

  const now = (at = readClocks(clock)): Now => ({ day: day(), heartbeat: { ...at, away, doubt } });
  const shortest = (): number => stored().settings.awayMinutes * MINUTE;
  const runningIds = (): EntryId[] => activeTasks(stored().tasks.values()).map((task) => task.running.id);

  /** The parts of entries in which nobody was there, up to `until`, ms UTC: those that are long enough to be asked about. */
  function absent(ids: readonly EntryId[], signs: readonly AwaySign[], until: number): AwayPart[] {
    return ids.flatMap((id): AwayPart[] => {
      const entry = store.history.entry(id);
      if (!entry || stored().tasks.get(entry.taskId)?.neverAsk !== false) return [];
      // What ended before the clock was set has the times of the clock before.
      const by = entry.clock - stored().clock;
      const part = awayPart(entry, signsMoved(signs, by), until + by);
      return part && (part.why === 'clock' || lengthOf(part) >= shortest()) ? [part] : [];
    });
  }

  /** What runs, and what ran when the person had left already and was ended before they were seen to be back. */
  function ranSince({ away: before }: Heartbeat): EntryId[] {
    const since = Math.min(...before.map((sign) => sign.since));
    const ended = before.length > 0 ? store.history.between({ start: since, end: Infinity }) : [];
    return [...new Set([...runningIds(), ...ended.map(({ id }) => id)])];
  }

  function settle(last: Heartbeat, at: Reading): void {
    const { awayPolicy } = stored().settings;
    const { step, doubt: left, signs, until } = recoveryOf(last, at);
    const by = step?.by ?? 0;
    // What had ended keeps its times when the clock is set.
    const running = new Set(runningIds());
    const parts = absent(ranSince(last), signs, until).map((part) =>
      running.has(part.entryId) ? movedPart(part, by) : part,
    );
    // How long it was is not known, so no policy can settle it.
    const isAsked = awayPolicy === 'ask' || parts.some(({ why }) => why === 'clock');
    // A short gap was counted: what the clock is set by later is a step like any other.
    doubt = left && (left.length < -STEP || left.length >= shortest()) ? left : null;
    if (isAsked || awayPolicy === 'keep' || parts.length === 0) {
      take(store.observe({ step, parts: isAsked ? parts : [] }, now(at)));
      return;
    }
    // Until all is stored, the heartbeat stays where it was.
    const heartbeat = { ...last, wall: last.wall + by, away: signsMoved(last.away, by), doubt };
    if (step) take(store.observe({ step, parts: [] }, { day: day(), heartbeat }));
    end(parts);
  }

  return {
    now,
    shortest,
    absent,

    /**
     * Settles the time in which nobody recorded anything: at the start, and where another database took the place of the
     * one that was there. To be called before anything is stored, which would hide since when nobody was there. Answers
     * whether there was anything to settle.
     */
    recover(): boolean {
      if (!back) return false;
      const last = store.heartbeat();
      const isDue = last !== null && (runningIds().length > 0 || last.away.length > 0);
      away = [];
      if (isDue) settle(last, back);
      back = null;
      return isDue;
    },

    /** Another database is there: what it says of itself has to be settled. */
    replaced(): void {
      back = readClocks(clock);
      away = [];
      doubt = null;
    },

    /**
     * Meets a wall clock that was set since the last look: what runs moves along with it. Answers by how many ms; 0: it
     * was not.
     */
    check(): number {
      const next = readClocks(clock);
      const by = stepBetween(reading, next);
      if (by !== 0) {
        const heartbeat = { ...next, away: signsMoved(away, by), doubt: afterStep(doubt, by) };
        const delta = store.observe({ step: { by, doubt }, parts: [] }, { day: day(), heartbeat });
        ({ away, doubt } = heartbeat);
        take(delta);
      }
      // Only now: where the correction could not be written, the next look tries again.
      reading = next;
      return by;
    },

    /** The person said what to do with the time that was in doubt. */
    answered(): void {
      if (!doubt) return;
      doubt = null;
      store.beat(now().heartbeat);
    },

    /** The signs, ms UTC, of an absence that is under way or not stored yet: the next heartbeat tells of them. */
    setAway: (signs: readonly AwaySign[]): void => void (away = signs),

    beat: (): void => store.beat(now().heartbeat),
  };
}
