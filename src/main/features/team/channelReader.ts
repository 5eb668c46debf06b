import type { Clock } from '../../core/ports.ts';
import type { Incoming } from './broker.ts';
import type { ChannelOptions } from './channelOptions.ts';
import { createMessageBuffer } from './messageBuffer.ts';
import type { Subject, Topics } from './topics.ts';

/** Questions and answers for clock sync are not buffered, but no more than this are taken a second. */
const DIRECT_MAX = 200;
const SECOND = 1000;

type Options = Pick<ChannelOptions, 'clock' | 'me' | 'encryption' | 'isFresh' | 'onMessages'>;

const throwLater = (error: unknown): void =>
  queueMicrotask(() => {
    throw error;
  });

/** Buffers, decrypts and hands on what comes: one batch after the other, in the order they came. */
export function createChannelReader({ clock, me, encryption, isFresh, onMessages }: Options, topics: Topics) {
  let isOver = false;
  let last: Promise<void> = Promise.resolve();
  const isWithinRate = createRateLimit(clock);
  const isMine = (subject: Subject): boolean => 'member' in subject && subject.member === me;

  /** With a key, an empty message counts only where it follows an encrypted null, which said the same: anybody can send it. */
  const isAnyones = (subject: Subject, { payload }: Incoming): boolean =>
    encryption.isKeyed && payload.length === 0 && !isMine(subject);

  function decrypt({ topic, payload, retained }: Incoming) {
    const subject = topics.read(topic);
    if (!subject) return null;
    if (payload.length === 0) return { subject, value: null, stamp: null, retained };
    const decrypted = encryption.decrypt(topic, payload);
    return { subject, value: decrypted?.value, stamp: decrypted?.stamp ?? null, retained };
  }

  function handOn(incoming: readonly Incoming[], dropped: readonly string[] = []): void {
    if (isOver) return;
    const messages = incoming
      .map(decrypt)
      .filter((message) => message !== null)
      .filter(({ subject, stamp }) => isMine(subject) || (isFresh?.(subject, stamp) ?? true));
    const lost = dropped.flatMap((topic) => topics.read(topic) ?? []);
    if (messages.length + lost.length > 0) onMessages(messages, lost);
  }

  /** A bug is logged, and what comes next is read all the same. */
  function enqueue(run: () => void): void {
    last = last.then(run).catch(throwLater);
  }

  const buffer = createMessageBuffer(clock, (incoming, dropped) => enqueue(() => handOn(incoming, dropped)));

  return {
    take(subject: Subject, message: Incoming): void {
      const { kind } = subject;
      if (kind === 'probe') return;
      if (kind === 'ask' || kind === 'answer') {
        if (isWithinRate()) enqueue(() => handOn([message]));
      } else if (!isAnyones(subject, message)) buffer.put(kind, message);
    },
    /** Runs once all that came so far was handed on. */
    afterAll(run: () => void): void {
      buffer.flush();
      enqueue(() => {
        if (!isOver) run();
      });
    },
    stop(): void {
      isOver = true;
      buffer.clear();
    },
  };
}

function createRateLimit(clock: Clock): () => boolean {
  let [second, count] = [0, 0];
  return () => {
    const current = Math.floor(clock.steady() / SECOND);
    count = current === second ? count + 1 : 1;
    second = current;
    return count <= DIRECT_MAX;
  };
}
