import type { BrokerConnection, BrokerEvents, Incoming } from './broker.ts';
import type { ChannelOptions } from './channelOptions.ts';
import { createChannelReader } from './channelReader.ts';
import { createChannelWriter } from './channelWriter.ts';
import type { Publish } from './channelWriter.ts';
import { createSilenceTimer } from './silenceTimer.ts';
import { topicsOf } from './topics.ts';

/** How long to wait for the broker to return the probe while nothing else comes, ms. */
const PATIENCE = 10_000;

export type Channel = {
  readonly publish: Publish;
  /** Closes it once what was published before is sent. Nothing is reported any more but confirmations. */
  dispose(): void;
};

/**
 * One connection to the team: encrypts what is published, and buffers and decrypts what comes. It goes from `opening` to
 * `listening`, when the broker lets this member in, and to `ready`, when the broker has returned its probe: brokers deliver
 * in order, so everything retained came before.
 */
export function openChannel(options: ChannelOptions): Channel {
  const { clock, me, onDown } = options;
  const topics = topicsOf(options.team, me);
  let phase: 'opening' | 'listening' | 'ready' | 'over' = 'opening';
  let isSubscribed = false;
  let connection: BrokerConnection | null = null;
  const writer = createChannelWriter(options, topics, (...message) => connection?.publish(...message));
  const reader = createChannelReader(options, topics);
  const silence = createSilenceTimer(clock, PATIENCE, () => {
    // A broker that takes the probe and does not return it may not let this member read; else it does not answer at all.
    if (isSubscribed) end('rights', topics.of('probe', me));
    else end('silent', '');
  });

  function close(): void {
    phase = 'over';
    silence.stop();
    reader.stop();
    void writer.whenSent(() => connection?.dispose());
  }

  function end(...why: Parameters<BrokerEvents['down']>): void {
    if (phase === 'over') return;
    close();
    onDown(...why);
  }

  /** Retained messages may come before the broker has confirmed the subscription. */
  function begin(): void {
    if (phase !== 'opening') return;
    phase = 'listening';
    options.onBegin?.();
  }

  function receive(message: Incoming): void {
    const subject = topics.read(message.topic);
    if (phase === 'over' || !subject) return;
    begin();
    if (phase === 'listening') silence.heard();
    if (subject.kind !== 'probe') reader.take(subject, message);
    else if (phase === 'listening') {
      phase = 'ready';
      silence.stop();
      reader.afterAll(options.onReady);
    }
  }

  function subscribed(): void {
    isSubscribed = true;
    begin();
    writer.publish({ kind: 'probe', member: me }, { v: 1 }, false);
  }

  async function connect(): Promise<void> {
    const identity = await identityOf(options, topics);
    // It may have been closed in the meantime.
    if (phase === 'over') return;
    connection = options.broker.connect(options.address, identity, { up: subscribed, down: end, message: receive });
  }
  void connect();
  return { publish: writer.publish, dispose: close };
}

/** Who connects, to which topics, and what the broker announces when it is gone. */
async function identityOf({ purpose, me, encryption, number }: ChannelOptions, topics: ReturnType<typeof topicsOf>) {
  const here = topics.of('here', me);
  const gone = { v: 1, here: false };
  return {
    // By the client's name the broker's rules can tell a member's computer from a visitor.
    client: purpose === 'member' ? `stint-${me}` : `stint-visit-${me}`,
    topics: purpose === 'takeBack' ? [topics.of('probe', me)] : topics.all,
    will: purpose === 'member' ? { topic: here, payload: await encryption.encrypt(here, gone, [number, 0]) } : null,
  };
}
