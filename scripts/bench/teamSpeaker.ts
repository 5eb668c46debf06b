import { randomUUID } from 'node:crypto';
import { connectAsync } from 'mqtt';
import type { Here, Presence } from '../../src/shared/contract/team.ts';
import { encryptionWith } from '../../src/main/features/team/encryption.ts';
import { topicsOf } from '../../src/main/features/team/topics.ts';

const SPENT = 5_400_000;

/** Publishes for all members of a team over one connection, with messages like theirs, encrypted and retained. */
export async function openSpeaker(url: string, team: string, key: string) {
  const client = await connectAsync(url, { protocolVersion: 5, reconnectPeriod: 0 });
  const encryption = encryptionWith(key);
  let said = 0;
  const topic = topicsOf(team, randomUUID()).of;

  async function tell(name: string, value: unknown): Promise<void> {
    await client.publishAsync(name, Buffer.from(await encryption.encrypt(name, value, [1, (said += 1)])), {
      qos: 1,
      retain: true,
    });
  }

  /** A member starts a task; resolves when the broker confirmed it. */
  const start = (member: string, title = 'Write the specification of the engine'): Promise<void> => {
    const at = Date.now();
    const task = { title, time_spent: SPENT, started_at: at };
    const presence: Presence = { v: 1, name: `Member ${member.slice(0, 8)}`, at, task };
    return tell(topic('presence', member), presence);
  };

  return {
    start,
    /** A member shows itself and its work. It is offline, so that nobody asks it for the time. */
    async introduce(member: string): Promise<void> {
      const here: Here = { v: 1, here: false };
      const work = [{ timer: randomUUID(), time_spent: SPENT, started_at: null }];
      await Promise.all([
        start(member),
        tell(topic('work', member), { v: 1, work }),
        tell(topic('here', member), here),
      ]);
    },
    end: (): Promise<void> => client.endAsync(),
  };
}
