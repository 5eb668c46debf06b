import type { AwayPart, AwaySign } from '#shared/model/away.ts';
import type { Day } from '#shared/time/day.ts';
import { createAwayParts } from './awayParts.ts';
import { readClocks, STEP, stepBetween } from './clockDrift.ts';
import type { Clock, ClockDoubt, Delta, Heartbeat, Now, Reading, Store, Stored } from './ports.ts';
import { afterStep, movedHeartbeat, recoveryOf, signsMoved } from './recovery.ts';

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
  const { shortest, starts, absent, absentSince, isDue } = createAwayParts(store.history, stored);

  const now = (at = readClocks(clock)): Now => ({ day: day(), heartbeat: { ...at, away, doubt } });
  function settle(last: Heartbeat, at: Reading): void {
    const { awayPolicy } = stored().settings;
    const recovery = recoveryOf(last, at, starts());
    const { step, doubt: left } = recovery;
    const parts = absentSince(last, recovery);
    // How long it was is not known, so no policy can settle it.
    const isAsked = awayPolicy === 'ask' || parts.some(({ why }) => why === 'clock');
    // A short gap was counted: what the clock is set by later is a step like any other.
    doubt = left && (left.length < -STEP || left.length >= shortest()) ? left : null;
    if (isAsked || awayPolicy === 'keep' || parts.length === 0) {
      take(store.observe({ step, parts: isAsked ? parts : [] }, now(at)));
      return;
    }
    // Until all is stored, the heartbeat stays where it was.
    if (step) take(store.observe({ step, parts: [] }, { day: day(), heartbeat: movedHeartbeat(last, step.by, doubt) }));
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
      // A clock that was set is recorded even if nothing ran: otherwise new entries could share the times of earlier ones.
      const toSettle = last !== null && (isDue(last) || recoveryOf(last, back, starts()).step !== null);
      away = [];
      if (toSettle) settle(last, back);
      back = null;
      return toSettle;
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

    /** The signs, ms UTC, of time away that has begun or not stored yet: the next heartbeat tells of them. */
    setAway: (signs: readonly AwaySign[]): void => void (away = signs),

    beat: (): void => store.beat(now().heartbeat),
  };
}
