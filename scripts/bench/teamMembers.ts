import { randomUUID } from 'node:crypto';
import { connectAsync } from 'mqtt';
import { systemClock } from '../../src/main/clock/systemClock.ts';
import { createMqttBroker } from '../../src/main/features/team/mqttBroker.ts';
import { encryptionWith } from '../../src/main/features/team/encryption.ts';
import { openChannel } from '../../src/main/features/team/channel.ts';
import { topicsOf } from '../../src/main/features/team/topics.ts';

// Runs a number of team members, with Stint's channels or as plain clients that do not read messages. Reports to its
// parent when they listen, and when the last of them received somebody's presence.
const [url = '', team = '', key = '', count = '0', way = 'stint'] = process.argv.slice(2);
/** Number of connections opened at the same time. */
const ABREAST = 50;

const now = (): number => performance.timeOrigin + performance.now();
/** How many received each member's presence. */
const heard = new Map<string, number>();

function hear(member: string): void {
  const all = (heard.get(member) ?? 0) + 1;
  heard.set(member, all);
  if (all === Number(count)) process.send?.({ member, at: now() });
}

const encryption = encryptionWith(key);
const lost = (): never => process.exit(1);

const join = (me: string): Promise<void> =>
  new Promise((resolve) => {
    openChannel({
      clock: systemClock,
      broker: createMqttBroker(systemClock),
      address: { url, user: null, password: null, authority: null, certificate: null, key: null },
      team,
      me,
      purpose: 'member',
      number: 1,
      encryption,
      onReady: resolve,
      onMessages: (messages) => {
        for (const { subject, value } of messages) {
          if (subject.kind === 'presence' && value !== undefined) hear(subject.member);
        }
      },
      onDown: lost,
    });
  });

async function joinPlainly(me: string): Promise<void> {
  const topics = topicsOf(team, me);
  const client = await connectAsync(url, { protocolVersion: 5, reconnectPeriod: 0, clientId: `plain-${me}` });
  client.on('message', (topic) => hear(topic.slice(topic.lastIndexOf('/') + 1)));
  client.on('close', lost);
  await client.subscribeAsync(topics.all, { qos: 1 });
}

for (let n = 0; n < Number(count); n += ABREAST) {
  const some = Array.from({ length: Math.min(ABREAST, Number(count) - n) }, () => randomUUID());
  await Promise.all(some.map(way === 'stint' ? join : joinPlainly));
}
process.send?.({ member: 'ready', at: now() });
process.on('disconnect', () => process.exit(0));
