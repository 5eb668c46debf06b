import type { TeamProblem, TeamStatus } from '#shared/model/team.ts';
import type { Clock, Disposable } from '../../core/ports.ts';
import type { Broker } from './broker.ts';
import type { IsFresh } from './replayGuard.ts';
import { retryDelay } from './retryDelay.ts';
import { encryptionOf } from './encryption.ts';
import { openChannel } from './channel.ts';
import type { Channel } from './channel.ts';
import type { Message } from './channelReader.ts';
import { takeBackOver } from './takeBack.ts';
import type { Subject } from './topics.ts';
import type { Configuration } from './configuration.ts';

type Options = {
  readonly clock: Clock;
  readonly broker: Broker;
  readonly me: string;
  /** Whether the system knows of a network. */
  readonly isOnline: () => boolean;
  /** From 0 to 1: spreads those that come back. */
  readonly chance: () => number;
  /** The number of a connection that begins. */
  readonly nextSession: () => number;
  readonly isFresh: IsFresh;
  /** The broker lets this member in: from here on it is told anew what is so. */
  readonly onBegin: () => void;
  /** What the team has was heard, and this member can speak. */
  readonly onReady: () => void;
  readonly onMessages: (messages: readonly Message[]) => void;
  /** The broker confirmed that nothing of this member is shown any more in the team that it left. */
  readonly onTakenBack: (from: Configuration) => void;
  readonly onDropped: (subject: Subject) => void;
  /** The session is over, or did not come to be. */
  readonly onGone: () => void;
  /** `status` is another. */
  readonly onChange: () => void;
};

/** A connection that held for so long was a good one, ms: what ends sooner is a failure like those before it. */
const HELD = 60_000;

const nothing: Disposable = { dispose() {} };

/** Keeps the connection to the team that is wanted: comes back later each time, and not while there is no network. */
export function createMembership(options: Options) {
  const { clock, broker, me, isOnline, chance, onChange } = options;
  let wanted: Configuration | null = null;
  let status: TeamStatus | null = null;
  let session: Channel | null = null;
  /** Tells what was begun for one connection from what is for another. */
  let generation = 0;
  let failures = 0;
  /** When it was there, on the steady clock; null: it is not. */
  let arrivedAt: number | null = null;
  let retry: Disposable = nothing;

  /** A broker on this computer needs no network. */
  const isReachable = (): boolean => isOnline() || wanted?.isLocal === true;

  function set(next: TeamStatus | null): void {
    status = next;
    onChange();
  }

  function leave(): void {
    generation += 1;
    retry.dispose();
    retry = nothing;
    session?.dispose();
    session = null;
    options.onGone();
  }

  function fail(problem: TeamProblem, detail: string): void {
    leave();
    // Two with the same data push each other out: that must not go on at full pace.
    const held = arrivedAt !== null && clock.steady() - arrivedAt > HELD;
    failures = held ? 1 : failures + 1;
    arrivedAt = null;
    // Without a network there is nobody to knock at; the system says when there is one.
    if (!isReachable()) return set({ state: 'away', problem: 'offline', detail: '' });
    retry = clock.after(retryDelay(failures, chance()), connect);
    return set({ state: 'away', problem, detail });
  }

  function connect(): void {
    leave();
    if (!wanted) return set(null);
    if (!isReachable()) return set({ state: 'away', problem: 'offline', detail: '' });
    const mine = generation;
    const { address, team, teamKey } = wanted;
    session = openChannel({
      clock,
      broker,
      address,
      team,
      me,
      purpose: 'member',
      number: options.nextSession(),
      isFresh: options.isFresh,
      encryption: encryptionOf(teamKey),
      // Not before: while nobody answers, what was seen last is still shown.
      onBegin: options.onBegin,
      onReady: options.onReady,
      onMessages: options.onMessages,
      onDropped: options.onDropped,
      onDown(problem, detail) {
        if (mine === generation) fail(problem, detail);
      },
    });
    return set({ state: 'connecting' });
  }

  return {
    status: () => status,
    /** Connects to another team, or as another; null: to none. */
    follow(next: Configuration | null): void {
      // Whoever is left sees nothing more of this member: here it was shown to others.
      const from = wanted;
      if (session) takeBackOver(session, me, () => from && options.onTakenBack(from));
      wanted = next;
      failures = 0;
      connect();
    },
    /** Tells the team; null: takes back what is retained. Nothing while there is no session. */
    say: (...what: Parameters<Channel['publish']>): void => session?.publish(...what),
    /** The team is there, in both directions. */
    arrived(): void {
      arrivedAt = clock.steady();
      set({ state: 'on' });
    },
    /** There is a network again, or none any more. */
    networkChanged(): void {
      if (!wanted) return;
      failures = 0;
      if (!isReachable()) fail('offline', '');
      else if (status?.state === 'away') connect();
    },
    dispose(): void {
      wanted = null;
      leave();
    },
  };
}

export type Membership = ReturnType<typeof createMembership>;
