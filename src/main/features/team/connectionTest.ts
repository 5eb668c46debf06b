import { randomUUID } from 'node:crypto';
import type { TeamProblem } from '#shared/model/team.ts';
import type { Clock } from '../../core/ports.ts';
import type { Broker } from './broker.ts';
import { openChannel } from './channel.ts';
import type { Configuration } from './configuration.ts';
import { noEncryption } from './encryption.ts';

/** `detail`: in the words of the system or the broker. */
export type TestResult =
  | { readonly ok: true }
  | { readonly ok: false; readonly problem: TeamProblem; readonly detail: string };

/** Connects to a team once, sends itself a message, and leaves; takes ten seconds at most. */
export function testConnection(
  broker: Broker,
  clock: Clock,
  { address, team }: Pick<Configuration, 'address' | 'team'>,
): Promise<TestResult> {
  return new Promise((resolve) => {
    const channel = openChannel({
      clock,
      broker,
      address,
      team,
      me: randomUUID(),
      encryption: noEncryption,
      purpose: 'test',
      number: 0,
      onReady: () => finish({ ok: true }),
      onMessages: () => {},
      onDown: (problem, detail) => finish({ ok: false, problem, detail }),
    });
    function finish(result: TestResult): void {
      resolve(result);
      channel.dispose();
    }
  });
}
