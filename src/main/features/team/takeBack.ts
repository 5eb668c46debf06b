import { randomUUID } from 'node:crypto';
import type { Clock } from '../../core/ports.ts';
import type { Broker } from './broker.ts';
import { openChannel } from './channel.ts';
import type { Channel } from './channel.ts';
import type { Configuration } from './configuration.ts';
import { encryptionOf } from './encryption.ts';

/** Timeout for the broker's confirmation, ms. */
const PATIENCE = 10_000;

/** The kinds of retained messages of a member. */
const shown = ['presence', 'work'] as const;

/** Takes back what a member shows; `onConfirmed`: the broker has confirmed all of it. */
export function takeBackOver(channel: Channel, member: string, onConfirmed: () => void): void {
  let left = shown.length;
  const confirmOne = (): void => {
    left -= 1;
    if (left === 0) onConfirmed();
  };
  for (const kind of shown) channel.publish({ kind, member }, null, true, confirmOne);
}

/**
 * Connects to a team once and takes back what a member shows there. Answers whether the broker confirmed it. `number`: of
 * this connection, greater than any before.
 */
export function takeBack(
  broker: Broker,
  clock: Clock,
  member: string,
  { address, team, teamKey }: Configuration,
  number: number,
): Promise<boolean> {
  return new Promise((resolve) => {
    const timeout = clock.after(PATIENCE, () => finish(false));
    const channel = openChannel({
      clock,
      broker,
      address,
      team,
      // Not as the member itself, which may be connected to another team of this broker.
      me: randomUUID(),
      purpose: 'takeBack',
      number,
      encryption: encryptionOf(teamKey),
      onReady: () => takeBackOver(channel, member, () => finish(true)),
      onMessages: () => {},
      onDown: () => finish(false),
    });
    function finish(isConfirmed: boolean): void {
      timeout.dispose();
      resolve(isConfirmed);
      channel.dispose();
    }
  });
}
