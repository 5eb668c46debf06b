import { agreed, bySeniority, offsetOf, PLAUSIBLE } from './groupClock.ts';
import type { Keeper, RoundTrip, Voice } from './groupClock.ts';
import { tellable } from '#shared/model/team.ts';
import type { MemberId } from '#shared/model/team.ts';
import type { Clock, Disposable } from '../../core/ports.ts';

/** Members asked at once, and questions to each. */
const ASKED_MAX = 3;
const QUESTIONS = 3;
/** How long all of them may take together, ms. */
const PATIENCE = 3000;
/** Rounds in vain until the own clock is used; others are asked on, with a pause between rounds, ms. */
const ROUNDS = 3;
const PAUSE = 1000;
/** After so long it is asked again, ms: two clocks of the usual kind are 30 ms apart by then. */
const GOOD_FOR = 10 * 60_000;
/** Offsets closer than this count as equal, ms. */
const SAME = 20;

type Options = {
  readonly clock: Clock;
  readonly me: MemberId;
  /** By how much the group's clock was ahead of this wall clock when it was last known, ms. */
  readonly ahead: number;
  /** The others that have the group's clock and are to be asked, longest first. */
  readonly sources: () => readonly Keeper[];
  /** Since when this member has the group's clock; 0: it has not. */
  readonly joined: () => number;
  readonly ask: (member: MemberId, asked: number) => void;
  /** The group's clock is known, or known better. */
  readonly onSet: () => void;
  /** Members answered none of the questions: the broker may have been killed, and have them for there though they are gone. */
  readonly onMute: (members: readonly MemberId[]) => void;
  /** Members answered what most others, or the own clock, contradict. */
  readonly onDistrust: (members: readonly MemberId[]) => void;
};

/** What is asked of one member; `asked`: its last question, on the steady clock; null: it has answered all. */
type Asked = { readonly joined: number; readonly trips: RoundTrip[]; asked: number | null };

/**
 * The group's clock on this machine: the steady clock and an offset, so that it does not care who sets the wall clock. Three
 * members that have it longest are asked at once, and what most say is taken, this member being one of them once it has the
 * clock. What differs too much from the wall clock is not believed by however many. Who is alone goes on with what it
 * knew. Own entries are never touched by it.
 */
export function createGroupTime(options: Options) {
  const { clock, me, ahead, sources, joined, ask, onSet, onMute, onDistrust } = options;
  let offset = clock.now() + ahead - clock.steady();
  let isSet = false;
  let isApart = false;
  /** What is asked just now, and until when. */
  let round: Map<MemberId, Asked> | null = null;
  /** The end of this round, or the beginning of the next one. */
  let timer: Disposable | null = null;
  let inVain = 0;
  /** There is somebody else to ask once this round is over. */
  let repeats = false;
  let askedLast = -Infinity;

  const now = (): number => tellable(clock.steady() + offset);

  /** By how much the group's clock is ahead of this wall clock, ms. */
  let known = ahead;
  function aheadNow(): number {
    const read = Math.round(clock.steady() + offset) - clock.now();
    if (Math.abs(read - known) > SAME) known = read;
    return known;
  }

  function stop(): void {
    timer?.dispose();
    timer = null;
    round = null;
    repeats = false;
    inVain = 0;
  }

  function begin(): void {
    timer?.dispose();
    repeats = false;
    askedLast = clock.steady();
    round = new Map(
      sources()
        .slice(0, ASKED_MAX)
        .map(({ id, joined: since }) => [id, { joined: since, trips: [], asked: null }]),
    );
    if (round.size === 0) return end();
    timer = clock.after(PATIENCE, end);
    for (const id of round.keys()) question(id);
  }

  function question(id: MemberId): void {
    const asked = round?.get(id);
    if (!asked) return;
    asked.asked = clock.steady();
    ask(id, asked.asked);
  }

  /** Who has the clock goes by seniority, as all others do; who comes, by what is nearest to its own. */
  function inOrder(voices: readonly (Voice & Keeper)[]): readonly Voice[] {
    if (joined() === 0) return voices.toSorted((a, b) => Math.abs(a.offset - offset) - Math.abs(b.offset - offset));
    const all = [...voices, { id: me, joined: joined(), offset }];
    return bySeniority(all).map(({ id }) => all.find((voice) => voice.id === id) as Voice);
  }

  function end(): void {
    const asked = [...(round ?? [])].map(([id, { joined: since, trips }]) => ({
      id,
      joined: since,
      offset: offsetOf(trips),
    }));
    const wall = clock.now() - clock.steady();
    const voices = asked.flatMap((one) => (one.offset === null ? [] : [{ ...one, offset: one.offset }]));
    const believed = voices.filter((voice) => Math.abs(voice.offset - wall) <= PLAUSIBLE);
    const found = believed.length === 0 ? null : agreed(inOrder(believed));
    onMute(asked.flatMap((one) => (one.offset === null ? [one.id] : [])));
    onDistrust(voices.flatMap(({ id }) => (found?.by.includes(id) ? [] : [id])));
    isApart = found === null && (voices.length > 0 || (isApart && asked.length > 0));
    const goesOn = found === null && sources().length > 0;
    const again = repeats;
    inVain = goesOn ? inVain + 1 : 0;
    round = null;
    timer = null;
    if (found) offset = found.offset;
    if (goesOn && inVain < ROUNDS) return begin();
    if (goesOn || again) timer = clock.after(PAUSE, begin);
    // After the first rounds in vain there is no news in more of them.
    if (found === null && isSet && inVain > ROUNDS) return undefined;
    isSet = true;
    return onSet();
  }

  return {
    now,
    /** Whether it is the group's, and not only what this machine would take for it. */
    isSet: () => isSet,
    /** The clocks of all who answered differ too much from this computer's to be followed. */
    isApart: () => isApart,
    toGroup: (wall: number): number => tellable(wall + aheadNow()),
    /** What to go on with after a restart, and what was drawn by. */
    ahead: aheadNow,
    /** Asks the others for the group's clock; after what is asked just now, where something is. */
    sync(): void {
      if (round) repeats = true;
      else begin();
    },
    /** Whether what is known is old by now. */
    isOld: (): boolean => timer === null && clock.steady() - askedLast > GOOD_FOR,
    /** An answer came. One of who is not asked, or to what was not asked last, is none. */
    answered(by: MemberId, asked: number, group: number): void {
      const one = round?.get(by);
      if (!one || one.asked !== asked) return;
      one.trips.push({ asked, answered: clock.steady(), group });
      one.asked = null;
      if (one.trips.length < QUESTIONS) question(by);
      else if ([...(round?.values() ?? [])].every(({ trips }) => trips.length >= QUESTIONS)) {
        timer?.dispose();
        end();
      }
    },
    /** The connection is over. */
    stop,
  };
}

export type GroupTime = ReturnType<typeof createGroupTime>;
