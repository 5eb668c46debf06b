import { randomUUID } from 'node:crypto';
import type { TeamProblem } from '#shared/model/team.ts';
import type { Clock } from '../../core/ports.ts';
import type { Broker } from './broker.ts';
import { openSeal } from './seal.ts';
import { openSession } from './session.ts';
import type { Wanted } from './wanted.ts';

/** What a try came to; `detail`: in the words of the system or the broker. */
export type Tried =
  | { readonly ok: true }
  | { readonly ok: false; readonly problem: TeamProblem; readonly detail: string };

/** Connects to a team once, speaks and hears itself, and leaves; in ten seconds at most. */
export function tryOut(
  broker: Broker,
  clock: Clock,
  { address, team }: Pick<Wanted, 'address' | 'team'>,
): Promise<Tried> {
  return new Promise((resolve) => {
    const opening = openSession({
      clock,
      broker,
      address,
      team,
      me: randomUUID(),
      seal: openSeal,
      purpose: 'test',
      number: 0,
      onReady: () => finish({ ok: true }),
      onMessages: () => {},
      onDown: (problem, detail) => finish({ ok: false, problem, detail }),
    });
    function finish(tried: Tried): void {
      resolve(tried);
      void opening.then((session) => session.dispose());
    }
  });
}
