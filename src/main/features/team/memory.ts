import { randomUUID } from 'node:crypto';
import { PLAUSIBLE } from './groupClock.ts';
import { attempt } from '../../core/attempt.ts';
import type { Clock, Store } from '../../core/ports.ts';
import { createDebts, DEBTS } from './debts.ts';
import { createSharedTimers } from './sharedTimers.ts';

const MEMBER = 'team.member';
const TIMERS = 'team.timers';
const AHEAD = 'team.ahead';
const SESSION = 'team.session';
/** So far the group's clock may move until it is remembered anew, ms. */
export const MOVED = 1000;

/** What a member knows of itself and its team over a restart. */
export function createMemory(store: Pick<Store, 'readValue' | 'writeValue'>, clock: Clock) {
  const writeValue = (key: string, value: unknown) => void attempt(() => store.writeValue(key, value));
  const known = store.readValue(MEMBER);
  const me = typeof known === 'string' ? known : randomUUID();
  if (known !== me) writeValue(MEMBER, me);
  const recalled = Number(store.readValue(AHEAD) ?? 0);
  // What cannot be was a lie, or this computer's clock was wrong then.
  let ahead = Math.abs(recalled) <= PLAUSIBLE ? recalled : 0;
  let session = Number(store.readValue(SESSION) ?? 0);
  const timers = createSharedTimers(store.readValue(TIMERS), (kept) => writeValue(TIMERS, kept));
  return {
    me,
    timers,
    debts: createDebts(clock, store.readValue(DEBTS), (kept) => writeValue(DEBTS, kept)),
    /** By how much the group's clock is ahead of this computer's, ms, as it is remembered. */
    ahead: () => ahead,
    setAhead(by: number): void {
      if (Math.abs(by - ahead) > MOVED && Math.abs(by) <= PLAUSIBLE) writeValue(AHEAD, (ahead = by));
    },
    /** The number of a connection that begins, greater than any before. */
    nextSession(): number {
      session += 1;
      writeValue(SESSION, session);
      return session;
    },
    /** A backup was restored: the tasks of the timers are those of it. */
    reload: () => timers.reload(store.readValue(TIMERS)),
  };
}
