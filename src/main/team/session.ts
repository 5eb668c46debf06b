import { messageSchemas } from '#shared/contract/team.ts';
import type { Clock, Disposable } from '../core/ports.ts';
import type { Broker, BrokerAddress, BrokerEvents, Connection, Incoming } from './broker.ts';
import { createInbox } from './inbox.ts';
import type { Seal } from './seal.ts';
import { topicsOf } from './topics.ts';
import type { Subject } from './topics.ts';

/** Questions for the clock are answered at once, but no more of them a second. */
const URGENT_MAX = 200;
const SECOND = 1000;
/** So long nothing may come before the broker hands back what was said to oneself, ms. */
const PATIENCE = 10_000;

/** What came, opened; undefined: it could not be. null: what was retained is taken back. */
export type Message = { readonly subject: Subject; readonly value: unknown; readonly retained: boolean };

type Options = {
  readonly clock: Clock;
  readonly broker: Broker;
  readonly address: BrokerAddress;
  readonly team: string;
  readonly me: string;
  readonly seal: Seal;
  /** Comes only to look: leaves nothing behind at the broker, and the others are not told when it goes. */
  readonly looks?: boolean;
  /** The broker lets this member in: from here on it is told anew what is so. */
  readonly onBegin?: () => void;
  /** What is retained has come, and this member can speak and hear. */
  readonly onReady: () => void;
  readonly onMessages: (messages: readonly Message[]) => void;
  /** Too much came at once, and what was said of this was dropped. */
  readonly onDropped?: (subject: Subject) => void;
  readonly onDown: BrokerEvents['down'];
};

const throwApart = (error: unknown): void =>
  queueMicrotask(() => {
    throw error;
  });

/** One connection to the team: what is said is sealed, what comes is gathered and opened. */
export async function openSession(options: Options) {
  const { clock, broker, address, team, me, seal, looks = false, onBegin, onReady, onMessages, onDown } = options;
  const topics = topicsOf(team, me);
  let isOver = false;
  let isUp = false;
  let hasBegun = false;
  let isReady = false;
  let connection: Connection | null = null;
  let urgent = { second: 0, count: 0 };
  /** One handful after the other, in the order they came. */
  let last: Promise<void> = Promise.resolve();
  let saying: Promise<void> = Promise.resolve();

  async function open({ topic, payload, retained }: Incoming): Promise<Message | null> {
    const subject = topics.read(topic);
    if (!subject) return null;
    return { subject, value: payload.length === 0 ? null : await seal.open(topic, payload), retained };
  }

  async function handOn(incoming: readonly Incoming[]): Promise<void> {
    const messages = (await Promise.all(incoming.map(open))).filter((message) => message !== null);
    if (!isOver && messages.length > 0) onMessages(messages);
  }

  const inbox = createInbox(clock, (incoming) => {
    // A bug is logged, and is no reason to be deaf from then on.
    last = last.then(() => handOn(incoming)).catch(throwApart);
  });

  /** While what is retained still comes, the broker is only slow. */
  let heardLast = 0;
  function listen(): Disposable {
    heardLast = clock.steady();
    return clock.after(PATIENCE, () => {
      if (clock.steady() - heardLast < PATIENCE) silence = listen();
      // What it takes and does not hand back may not be heard; else it does not answer at all.
      else if (isUp) end('rights', topics.of('probe', me));
      else end('silent', '');
    });
  }
  let silence = listen();

  function end(...why: Parameters<BrokerEvents['down']>): void {
    if (isOver) return;
    dispose();
    onDown(...why);
  }

  function dispose(): void {
    isOver = true;
    silence.dispose();
    inbox.clear();
    // What was said before goes first.
    const leave = (): void => connection?.dispose();
    void saying.then(leave, leave);
  }

  /** What is retained may come before the broker has said that it will. */
  function begin(): void {
    if (!hasBegun) onBegin?.();
    hasBegun = true;
  }

  function take(message: Incoming): void {
    const subject = topics.read(message.topic);
    if (isOver || !subject) return;
    const { kind } = subject;
    begin();
    if (!isReady) heardLast = clock.steady();
    if (kind === 'probe') {
      // The broker hands on in order: what is retained came before.
      if (isReady) return;
      isReady = true;
      silence.dispose();
      inbox.flush();
      last = last.then(() => void (isOver || onReady()));
    } else if (kind === 'ask' || kind === 'answer') {
      const second = Math.floor(clock.steady() / SECOND);
      urgent = { second, count: second === urgent.second ? urgent.count + 1 : 1 };
      if (urgent.count <= URGENT_MAX) void handOn([message]);
    } else if (!inbox.put(kind, message)) options.onDropped?.(subject);
  }

  const session = {
    /** Tells the team; null: takes back what is retained. */
    async say(subject: Subject, value: unknown, retain: boolean): Promise<void> {
      // A bug, and told as one; nothing leaves that the others must refuse.
      messageSchemas[subject.kind].parse(value);
      const topic = topics.of(subject.kind, 'timer' in subject ? subject.timer : subject.member);
      const closing = value === null ? new Uint8Array() : seal.close(topic, value);
      // Sealing takes its time; what was said last is to be what the broker keeps.
      saying = saying.then(async () => connection?.publish(topic, await closing, retain));
      return saying;
    },
    dispose,
  };
  function up(): void {
    isUp = true;
    begin();
    void session.say({ kind: 'probe', member: me }, { v: 1 }, false);
  }

  const here = topics.of('here', me);
  const will = looks ? null : { topic: here, payload: await seal.close(here, { v: 1, here: false }) };
  if (isOver) return session;
  connection = broker.connect(
    address,
    { client: `stint-${me}`, topics: topics.all, will },
    { up, down: end, message: take },
  );
  return session;
}

export type Session = Awaited<ReturnType<typeof openSession>>;
