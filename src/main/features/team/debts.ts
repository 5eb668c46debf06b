import { z } from 'zod';
import type { Clock, Store } from '../../core/ports.ts';
import { KEPT_DAYS } from './broker.ts';

/** A team at a broker. */
export type Place = { readonly url: string; readonly team: string };

const DAY = 24 * 3_600_000;
/** Older ones are dropped for newer ones. */
const DEBTS_MAX = 50;

/** `at`: when something was shown there, ms UTC. */
const debtSchema = z.object({ url: z.string(), team: z.string(), at: z.number() });
type Debt = Readonly<z.infer<typeof debtSchema>>;

/**
 * The teams whose broker may keep what this member shows there. Whoever leaves one owes it to take that back, also after a
 * restart; after as long as brokers keep it there is nothing to take back. `keep` stores what is to be known after a restart.
 */
export function createDebts(clock: Clock, kept: unknown, keep: (kept: readonly Debt[]) => void) {
  let debts: readonly Debt[] = z.array(debtSchema).catch([]).parse(kept);

  const isOf =
    ({ url, team }: Place) =>
    (debt: Debt) =>
      debt.url === url && debt.team === team;

  function without(place: Place): readonly Debt[] {
    return debts.filter((debt) => !isOf(place)(debt));
  }

  return {
    /** Something is about to be shown there. */
    owe({ url, team }: Place): void {
      const known = debts.find(isOf({ url, team }));
      const at = clock.now();
      // Often shown; to the day is enough.
      if (known && Math.abs(at - known.at) < DAY) return;
      debts = [...without({ url, team }), { url, team, at }].slice(-DEBTS_MAX);
      keep(debts);
    },
    /** All of it was taken back. */
    paid(place: Place): void {
      if (!debts.some(isOf(place))) return;
      debts = without(place);
      keep(debts);
    },
    owes: (place: Place): boolean => debts.some(isOf(place)),
    all: (): readonly Place[] => debts.filter(({ at }) => clock.now() - at < (KEPT_DAYS + 1) * DAY),
  };
}

export type Debts = ReturnType<typeof createDebts>;

/** The key under which they are kept. */
export const DEBTS = 'team.owed';

/** Whether something may have to be taken back, by what was kept when Stint ended. */
export const isOwing = (store: Pick<Store, 'readValue'>): boolean => {
  const kept = store.readValue(DEBTS);
  return Array.isArray(kept) && kept.length > 0;
};
