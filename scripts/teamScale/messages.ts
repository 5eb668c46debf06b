import type { z } from 'zod';
import type { answeredSchema, askedSchema, Here, Presence, timerSchema } from '../../src/shared/contract/team.ts';
import { newKey, encryptionWith, noEncryption } from '../../src/main/features/team/encryption.ts';
import type { Encryption } from '../../src/main/features/team/encryption.ts';
import { topicsOf } from '../../src/main/features/team/topics.ts';

const TEAM = 'engineering';
const ME = '3f6d2b0e-6f0c-4a8e-9a35-0c8f2f4f9d11';
const TIMER = '9f0c1f64-0d0f-4a0b-8b52-6a1d7f6a3f02';
const AT = Date.UTC(2026, 2, 4, 9, 0, 0) + 0.5;
const SPENT = 5_400_000;
const counted = { time_spent: SPENT, started_at: AT };

const presence: Omit<Presence, 'efforts'> = {
  v: 1,
  name: 'Ada Lovelace',
  at: AT,
  task: { title: 'Write the specification of the engine', ...counted },
};
const here: Here = { v: 1, here: true, joined: AT };
const gone: Here = { v: 1, here: false };
const timer: z.infer<typeof timerSchema> = {
  v: 1,
  id: TIMER,
  title: 'Release of the engine',
  state: 'running',
  spent: SPENT,
  since: AT,
  clock: 42,
  author: ME,
};
const question: z.infer<typeof askedSchema> = { v: 1, from: ME, asked: 5_400_000.123 };
const answer: z.infer<typeof answeredSchema> = { v: 1, by: ME, asked: 5_400_000.123, group: AT };

const topic = topicsOf(TEAM, ME).of;

/** A typical message of each kind, beside its topic. Of the shared timers a member has worked on two. */
const TYPICAL = {
  presence: [topic('presence', ME), presence],
  work: [
    topic('work', ME),
    {
      v: 1,
      work: [
        { timer: TIMER, ...counted },
        { timer: ME, ...counted },
      ],
    },
  ],
  here: [topic('here', ME), here],
  gone: [topic('here', ME), gone],
  timer: [topic('timer', TIMER), timer],
  question: [topic('ask', ME), question],
  answer: [topic('answer', ME), answer],
  probe: [topic('probe', ME), { v: 1 }],
} as const;

export type Kind = keyof typeof TYPICAL;
/** Bytes of each kind of message. */
export type Sizes = Readonly<Record<Kind, number>>;

/** Bytes of a PUBLISH packet of MQTT 5 with QoS 1 and no properties: what goes into TCP, or into TLS. */
export function packetBytes(topicName: string, payload: number): number {
  const rest = 2 + Buffer.byteLength(topicName) + 2 + 1 + payload;
  // The length is a number of seven bits a byte.
  const lengthBytes = Math.max(1, Math.ceil(Math.log2(rest + 1) / 7));
  return 1 + lengthBytes + rest;
}

/** A hundredth connection, and its twentieth message. */
const STAMP = [100, 20] as const;

async function measure(encryption: Encryption, sizeOf: (topicName: string, payload: number) => number): Promise<Sizes> {
  const kinds = Object.entries(TYPICAL).map(
    async ([kind, [name, value]]) =>
      [kind, sizeOf(name, (await encryption.encrypt(name, value, STAMP)).length)] as const,
  );
  return Object.fromEntries(await Promise.all(kinds)) as Sizes;
}

/** What typical messages weigh, written by the app's own encryption: the payload, plain and encrypted, and the encrypted packet. */
export async function messageSizes() {
  const encrypted = encryptionWith(newKey());
  const payload = (_name: string, bytes: number): number => bytes;
  return {
    open: await measure(noEncryption, payload),
    sealed: await measure(encrypted, payload),
    packet: await measure(encrypted, packetBytes),
  };
}
