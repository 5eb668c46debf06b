import { messageSchemas } from '#shared/contract/team.ts';
import type { BrokerConnection } from './broker.ts';
import type { ChannelOptions } from './channelOptions.ts';
import type { Stamp } from './encryption.ts';
import type { Subject, Topics } from './topics.ts';

/** Publishes a value; null takes back what is retained. `onConfirmed`: the broker has it. */
export type Publish = (subject: Subject, value: unknown, retain: boolean, onConfirmed?: () => void) => void;

/** Encrypts and sends one message after the other, so that the broker keeps what was published last. */
export function createChannelWriter(
  { encryption, number }: Pick<ChannelOptions, 'encryption' | 'number'>,
  topics: Topics,
  send: BrokerConnection['publish'],
) {
  let count = 0;
  let sent: Promise<void> = Promise.resolve();

  /** With a key, an encrypted null goes before the empty message that clears the topic: only members can write it. */
  async function write(
    before: Promise<void>,
    [subject, value, retain, onConfirmed]: Parameters<Publish>,
    stamp: Stamp,
  ): Promise<void> {
    const topic = topics.of(subject.kind, 'timer' in subject ? subject.timer : subject.member);
    const isBack = value === null;
    const encrypting = isBack && !encryption.isKeyed ? null : encryption.encrypt(topic, value, stamp);
    // Encrypting takes its time.
    await before;
    const payload = await encrypting;
    if (payload) send(topic, payload, retain && !isBack, isBack ? undefined : onConfirmed);
    if (isBack) send(topic, new Uint8Array(), retain, onConfirmed);
  }

  const publish: Publish = (...message) => {
    const [subject, value] = message;
    // What others must refuse is a bug here, and is not sent.
    messageSchemas[subject.kind].parse(value);
    sent = write(sent, message, [number, (count += 1)]);
  };

  return {
    publish,
    /** Runs once all that was published so far is sent. */
    whenSent: (run: () => void): Promise<void> => sent.then(run, run),
  };
}
