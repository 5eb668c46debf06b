import { messageSchemas } from '#shared/contract/team.ts';
import type { Clock, Disposable } from '../../core/ports.ts';
import type { Broker, BrokerAddress, BrokerEvents, Connection, Incoming } from './broker.ts';
import type { IsFresh } from './freshness.ts';
import { createInbox } from './inbox.ts';
import type { Seal, Stamp } from './seal.ts';
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
  /** Who only tries, or takes back, leaves nothing behind at the broker; the latter hears nothing of the team either. */
  readonly purpose: 'member' | 'test' | 'takeBack';
  /** Of this connection: greater than that of any before. */
  readonly number: number;
  /** Whether what was opened is no old message that is said again. */
  readonly isFresh?: IsFresh;
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
  const { clock, broker, address, team, me, seal, purpose, number, isFresh, onBegin, onReady, onMessages, onDown } =
    options;
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

  let said = 0;
  const stamp = (): Stamp => [number, (said += 1)];

  const isMine = (subject: Subject): boolean => 'member' in subject && subject.member === me;

  /** Where there is a key, a message is taken back by a sealed one; what is only empty comes after that, or without the key. */
  const isAnyones = (subject: Subject, { payload }: Incoming): boolean =>
    seal.isKeyed && payload.length === 0 && !isMine(subject);

  async function open({ topic, payload, retained }: Incoming) {
    const subject = topics.read(topic);
    if (!subject) return null;
    if (payload.length === 0) return { subject, value: null, stamp: null, retained };
    const opened = await seal.open(topic, payload);
    return { subject, value: opened?.value, stamp: opened?.stamp ?? null, retained };
  }

  async function handOn(incoming: readonly Incoming[]): Promise<void> {
    const messages = (await Promise.all(incoming.map(open)))
      .filter((message) => message !== null)
      .filter(({ subject, stamp: when }) => isMine(subject) || (isFresh?.(subject, when) ?? true));
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
    } else if (!isAnyones(subject, message) && !inbox.put(kind, message)) options.onDropped?.(subject);
  }

  const session = {
    /** Tells the team; null: takes back what is retained. `onTold`: the broker confirmed it. */
    async say(subject: Subject, value: unknown, retain: boolean, onTold?: () => void): Promise<void> {
      // A bug, and told as one; nothing leaves that the others must refuse.
      messageSchemas[subject.kind].parse(value);
      const topic = topics.of(subject.kind, 'timer' in subject ? subject.timer : subject.member);
      const isBack = value === null;
      const closing = isBack && !seal.isKeyed ? null : seal.close(topic, value, stamp());
      // Sealing takes its time; what was said last is to be what the broker keeps.
      const before = saying;
      saying = (async () => {
        await before;
        const payload = await closing;
        if (payload) connection?.publish(topic, payload, retain && !isBack, isBack ? undefined : onTold);
        if (isBack) connection?.publish(topic, new Uint8Array(), retain, onTold);
      })();
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
  const will =
    purpose === 'member' ? { topic: here, payload: await seal.close(here, { v: 1, here: false }, [number, 0]) } : null;
  if (isOver) return session;
  connection = broker.connect(
    address,
    // By its name the broker's rules can tell a member's computer from a passing visit.
    {
      client: purpose === 'member' ? `stint-${me}` : `stint-visit-${me}`,
      topics: purpose === 'takeBack' ? [topics.of('probe', me)] : topics.all,
      will,
    },
    { up, down: end, message: take },
  );
  return session;
}

export type Session = Awaited<ReturnType<typeof openSession>>;
