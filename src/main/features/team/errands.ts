import type { Clock, Disposable } from '../../core/ports.ts';
import type { Broker } from './broker.ts';
import type { Debts, Place } from './debts.ts';
import { retryDelay } from './retryDelay.ts';
import { takeBack } from './takeBack.ts';
import type { Configuration } from './configuration.ts';

/** After so many failures in a row, which take half an hour, only a start, a network or another connection is reason to try again. */
const FAILURES_MAX = 15;

type Options = {
  readonly clock: Clock;
  readonly broker: Broker;
  readonly me: string;
  readonly debts: Debts;
  readonly isOnline: () => boolean;
  readonly chance: () => number;
  readonly nextSession: () => number;
  /** The team that is wanted now, which is owed nothing; and the data that the settings have for its broker, also where it is off. */
  readonly wanted: () => Configuration | null;
  readonly known: () => Configuration | null;
};

export const placeOf = ({ address, team }: Configuration): Place => ({ url: address.url, team });
const keyOf = ({ url, team }: Place): string => `${url} ${team}`;

/**
 * Takes back what is owed to teams that were left: with the data they were reached by, or with those of the settings where
 * these are for the same broker. No broker is sent what was entered for another.
 */
export function createErrands(options: Options) {
  const { clock, broker, me, debts, isOnline, chance, nextSession, wanted, known } = options;
  /** How the teams were reached that were left since Stint was started. */
  const ways = new Map<string, Configuration>();
  let failures = 0;
  let isUnderWay = false;
  let timer: Disposable | null = null;

  function wayTo(place: Place): Configuration | null {
    const now = known();
    const way = ways.get(keyOf(place)) ?? (now?.address.url === place.url ? { ...now, team: place.team } : null);
    return way && (isOnline() || way.isLocal) ? way : null;
  }

  function due(): readonly Configuration[] {
    const now = wanted();
    const current = now && keyOf(placeOf(now));
    return debts
      .all()
      .filter((place) => keyOf(place) !== current)
      .flatMap((place) => wayTo(place) ?? []);
  }

  function plan(): void {
    timer?.dispose();
    timer = null;
    if (isUnderWay || failures > FAILURES_MAX || due().length === 0) return;
    timer = clock.after(retryDelay(failures + 1, chance()), () => void run());
  }

  async function run(): Promise<void> {
    timer = null;
    isUnderWay = true;
    let isAllBack = true;
    for (const way of due()) {
      // oxlint-disable-next-line no-await-in-loop -- One connection after the other.
      const isBack = await takeBack(broker, clock, me, way, nextSession());
      if (isBack) debts.paid(placeOf(way));
      isAllBack &&= isBack;
    }
    isUnderWay = false;
    failures = isAllBack ? 0 : failures + 1;
    plan();
  }

  return {
    /** A team was left that was reached this way. */
    left(way: Configuration): void {
      ways.set(keyOf(placeOf(way)), way);
    },
    /** There is reason to try, from the first pause on: a start, a network, another team. */
    look(): void {
      failures = 0;
      plan();
    },
    dispose(): void {
      timer?.dispose();
      failures = Infinity;
    },
  };
}
