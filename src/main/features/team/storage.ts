import { randomUUID } from 'node:crypto';
import { attempt } from '../../core/attempt.ts';
import type { Store } from '../../core/ports.ts';
import { PLAUSIBLE } from './protocol/clockVote.ts';
import type { StoredPart } from './protocol/effect.ts';

const MEMBER = 'team.member';
const CONNECTION = 'team.session';
const KEYS: Readonly<Record<StoredPart, string>> = {
  timers: 'team.timers',
  takeBacks: 'team.owed',
  clockAhead: 'team.ahead',
};

/** What a member stores about itself and its team. A failed write is made up for by a later one. */
export function createStorage(store: Pick<Store, 'readValue' | 'writeValue'>) {
  const write = (key: string, value: unknown) => void attempt(() => store.writeValue(key, value));
  const known = store.readValue(MEMBER);
  const me = typeof known === 'string' ? known : randomUUID();
  if (known !== me) write(MEMBER, me);
  const clockAhead = Number(store.readValue(KEYS.clockAhead) ?? 0);
  let connection = Number(store.readValue(CONNECTION) ?? 0);
  return {
    me,
    read: (part: StoredPart): unknown => store.readValue(KEYS[part]),
    write: (part: StoredPart, value: unknown): void => write(KEYS[part], value),
    /** The lead of the group's clock, ms. An implausible one was a lie, or this computer's clock was wrong then. */
    clockAhead: Math.abs(clockAhead) <= PLAUSIBLE ? clockAhead : 0,
    /** The number of a connection that begins, greater than any before. */
    nextConnection(): number {
      connection += 1;
      write(CONNECTION, connection);
      return connection;
    },
  };
}

export type Storage = ReturnType<typeof createStorage>;

/** Whether a broker may still keep published messages that have to be removed, as stored by the last run. */
export function isOwing(store: Pick<Store, 'readValue'>): boolean {
  const stored = store.readValue(KEYS.takeBacks);
  return Array.isArray(stored) && stored.length > 0;
}
