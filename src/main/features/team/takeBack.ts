import { randomUUID } from 'node:crypto';
import type { Clock } from '../../core/ports.ts';
import type { Broker } from './broker.ts';
import { sealOf } from './seal.ts';
import { openSession } from './session.ts';
import type { Wanted } from './wanted.ts';

/** How long the broker may take to confirm, ms. */
const PATIENCE = 10_000;

/** What is kept by the broker of a team and says what a member does. */
export const shown = ['presence', 'work'] as const;

/**
 * Connects to a team once and takes back what a member shows there; answers whether the broker confirmed it. `session`: the
 * number of this connection, greater than those before.
 */
export function takeBack(broker: Broker, clock: Clock, me: string, wanted: Wanted, session: number): Promise<boolean> {
  return new Promise((resolve) => {
    let left = shown.length;
    const opening = openSession({
      clock,
      broker,
      address: wanted.address,
      team: wanted.team,
      // Not as itself: it may be connected to another team of this broker.
      me: randomUUID(),
      purpose: 'takeBack',
      number: session,
      seal: sealOf(wanted.teamKey),
      onReady() {
        for (const kind of shown) void opening.then((opened) => opened.say({ kind, member: me }, null, true, onTold));
      },
      onMessages: () => {},
      onDown: () => finish(false),
    });
    const timeout = clock.after(PATIENCE, () => finish(false));
    function onTold(): void {
      left -= 1;
      if (left === 0) finish(true);
    }
    function finish(isBack: boolean): void {
      timeout.dispose();
      resolve(isBack);
      void opening.then((opened) => opened.dispose());
    }
  });
}
