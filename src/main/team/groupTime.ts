import { offsetOf } from '#shared/domain/groupClock.ts';
import type { RoundTrip } from '#shared/domain/groupClock.ts';
import type { MemberId } from '#shared/domain/team.ts';
import type { Clock, Disposable } from '../core/ports.ts';

/** Questions for one estimate; so long an answer may take, ms. */
const QUESTIONS = 5;
const PATIENCE = 2000;
/** After so long it is asked again, ms: two clocks of the usual kind are 30 ms apart by then. */
const GOOD_FOR = 10 * 60_000;
/** Closer readings are the same, ms: what was told and drawn by them is no news. */
const SAME = 20;

type Options = {
  readonly clock: Clock;
  /** By how much the group's clock was ahead of this wall clock when it was last known, ms. */
  readonly ahead: number;
  readonly ask: (keeper: MemberId, asked: number) => void;
  /** The group's clock is known, or known better. */
  readonly onSet: () => void;
  /** A keeper answered none of the questions: the broker may have been killed, and have it for there though it is gone. */
  readonly onMute: (keeper: MemberId) => void;
};

/**
 * The group's clock on this machine: the steady clock and an offset, so that it does not care who sets the wall clock. It is
 * asked of whoever keeps it; who is alone goes on with what it knew. Own entries are never touched by it.
 */
export function createGroupTime({ clock, ahead, ask, onSet, onMute }: Options) {
  let offset = clock.now() + ahead - clock.steady();
  let isSet = false;
  /** Whose clock it is, when it was asked last, on the steady clock, and what is asked of it just now. */
  let keeper: MemberId | null = null;
  let askedLast = -Infinity;
  let trips: RoundTrip[] | null = null;
  let timeout: Disposable | null = null;

  const now = (): number => Math.round(clock.steady() + offset);

  /** By how much the group's clock is ahead of this wall clock, ms. */
  let known = ahead;
  function aheadNow(): number {
    const read = now() - clock.now();
    if (Math.abs(read - known) > SAME) known = read;
    return known;
  }

  function finish(): void {
    const found = offsetOf(trips ?? []);
    stop();
    isSet = true;
    if (found !== null) offset = found;
    onSet();
  }

  /** What was asked is not answered any more. */
  function stop(): void {
    timeout?.dispose();
    timeout = null;
    trips = null;
  }

  function question(): void {
    if (keeper === null) return;
    timeout?.dispose();
    timeout = clock.after(PATIENCE, giveUp);
    ask(keeper, clock.steady());
  }

  function giveUp(): void {
    if (keeper === null || trips?.length !== 0) return finish();
    stop();
    return onMute(keeper);
  }

  function askAnew(): void {
    trips = [];
    question();
  }

  return {
    now,
    /** Whether it is the group's, and not only what this machine would take for it. */
    isSet: () => isSet,
    toGroup: (wall: number): number => wall + aheadNow(),
    /** What to go on with after a restart, and what was drawn by. */
    ahead: aheadNow,
    /** Takes the clock of a keeper; null: nobody else has one, so this is it. */
    follow(whose: MemberId | null): void {
      stop();
      keeper = whose;
      askedLast = clock.steady();
      if (keeper === null) finish();
      else askAnew();
    },
    /** Whether what is known is old by now. */
    isOld: (): boolean => trips === null && clock.steady() - askedLast > GOOD_FOR,
    /** An answer came. One of who is asked no more, or to what was not asked this time, is none. */
    answered(by: MemberId, asked: number, group: number): void {
      if (trips === null || by !== keeper || asked > clock.steady() || asked < askedLast) return;
      trips.push({ asked, answered: clock.steady(), group });
      if (trips.length < QUESTIONS) question();
      else finish();
    },
    /** The connection is over. */
    stop(): void {
      stop();
      keeper = null;
    },
  };
}

export type GroupTime = ReturnType<typeof createGroupTime>;
