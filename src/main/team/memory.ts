import { randomUUID } from 'node:crypto';
import { PLAUSIBLE } from '#shared/domain/groupClock.ts';
import { attempt } from '../core/attempt.ts';
import type { Clock, Store } from '../core/ports.ts';
import { createDebts } from './debts.ts';
import { createSharedTimers } from './sharedTimers.ts';

const MEMBER = 'team.member';
const TIMERS = 'team.timers';
const AHEAD = 'team.ahead';
const DEBTS = 'team.owed';
const SESSION = 'team.session';
/** So far the group's clock may move until it is remembered anew, ms. */
export const MOVED = 1000;

/** What a member knows of itself and its team over a restart. */
export function createMemory(store: Pick<Store, 'recall' | 'remember'>, clock: Clock) {
  const remember = (key: string, value: unknown) => void attempt(() => store.remember(key, value));
  const known = store.recall(MEMBER);
  const me = typeof known === 'string' ? known : randomUUID();
  if (known !== me) remember(MEMBER, me);
  const recalled = Number(store.recall(AHEAD) ?? 0);
  // What cannot be was a lie, or this computer's clock was wrong then.
  let ahead = Math.abs(recalled) <= PLAUSIBLE ? recalled : 0;
  let session = Number(store.recall(SESSION) ?? 0);
  const timers = createSharedTimers(store.recall(TIMERS), (kept) => remember(TIMERS, kept));
  return {
    me,
    timers,
    debts: createDebts(clock, store.recall(DEBTS), (kept) => remember(DEBTS, kept)),
    /** By how much the group's clock is ahead of this computer's, ms, as it is remembered. */
    ahead: () => ahead,
    setAhead(by: number): void {
      if (Math.abs(by - ahead) > MOVED && Math.abs(by) <= PLAUSIBLE) remember(AHEAD, (ahead = by));
    },
    /** The number of a connection that begins, greater than any before. */
    nextSession(): number {
      session += 1;
      remember(SESSION, session);
      return session;
    },
    /** A backup was restored: the tasks of the timers are those of it. */
    reload: () => timers.reload(store.recall(TIMERS)),
  };
}
