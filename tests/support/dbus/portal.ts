import { Message, MessageType, sessionBus, Variant } from '@jellybrick/dbus-next';
import type { MessageBus } from '@jellybrick/dbus-next';

const NAME = 'org.freedesktop.portal.Desktop';
const PATH = '/org/freedesktop/portal/desktop';
const SHORTCUTS = 'org.freedesktop.portal.GlobalShortcuts';

/** A shortcut as the app asked for it. */
type Asked = { readonly id: string; readonly description: string; readonly preferred: string };
type Dictionary = Readonly<Record<string, Variant>>;

/** A request that waits for the person. */
type Waiting = { readonly request: string; readonly to: string; readonly asked: readonly Asked[] };

type Options = {
  /** The bus, unless it is the test's own. */
  readonly busAddress?: string;
  /** False: the portal has no shortcuts, as on most desktops of 2024. */
  readonly hasShortcuts?: boolean;
  /** False: portals before 1.19.4 know no registry. */
  readonly hasRegistry?: boolean;
  /** Whether the person is asked, or everything is granted at once. */
  readonly asks?: boolean;
};

/** Stands for a desktop's portal on a session bus, with the lifecycle of sessions and requests of the real one. */
export class FakePortal {
  /** The ids that registered, in order. */
  readonly registered: string[] = [];
  /** The latest session; null once it was closed. */
  session: string | null = null;
  sessions = 0;
  /** What the desktop listens for. */
  bound: ReadonlyMap<string, string> = new Map();
  waiting: Waiting | null = null;
  /** The error that every call of BindShortcuts ends in; null: none. */
  error: string | null = null;
  asks: boolean;
  readonly #bus: MessageBus;
  readonly #options: Options;

  constructor(bus: MessageBus, options: Options) {
    this.#bus = bus;
    this.#options = options;
    this.asks = options.asks ?? false;
    bus.addMethodHandler((message) => message.type === MessageType.METHOD_CALL && this.#answer(message));
  }

  appear = (): Promise<unknown> => this.#bus.requestName(NAME, 0);

  /** Ends without a word to anybody, as a crash does. */
  async vanish(): Promise<void> {
    await this.#bus.releaseName(NAME);
    this.session = null;
    this.bound = new Map();
    this.waiting = null;
  }

  /** Leaves the bus once all that was sent here is answered. */
  async stop(): Promise<void> {
    await this.#bus.releaseName(NAME);
    this.#bus.disconnect();
  }

  /** The person answers the dialog: grants all with these keys, says no (1), or it ends in another way (2). */
  decide(answer: ReadonlyMap<string, string> | 1 | 2): void {
    const waiting = this.waiting;
    if (!waiting) throw new Error('nobody asks');
    this.waiting = null;
    if (typeof answer !== 'number') this.bound = answer;
    this.#respond(waiting, typeof answer === 'number' ? answer : 0, {
      shortcuts: new Variant('a(sa{sv})', this.#listed()),
    });
  }

  /** The keys are pressed; `session`: in a session other than the app's. */
  press(id: string, session = this.session ?? `${PATH}/session/none`): void {
    this.#signal(PATH, SHORTCUTS, 'Activated', 'osta{sv}', [session, id, 1n, {}]);
  }

  /** The person changes keys in the settings of the desktop. */
  change(bound: ReadonlyMap<string, string>): void {
    this.bound = bound;
    this.#signal(PATH, SHORTCUTS, 'ShortcutsChanged', 'oa(sa{sv})', [this.session, this.#listed()]);
  }

  /** The desktop ends the session. */
  end(): void {
    const path = String(this.session);
    this.session = null;
    this.bound = new Map();
    this.#signal(path, 'org.freedesktop.portal.Session', 'Closed', '', []);
  }

  #listed = (): unknown[] =>
    [...this.bound].map(([id, trigger]) => [
      id,
      { description: new Variant('s', id), trigger_description: new Variant('s', trigger) },
    ]);

  #signal(path: string, of: string, member: string, signature: string, body: unknown[]): void {
    this.#bus.send(Message.newSignal(path, of, member, signature, body));
  }

  #respond({ request, to }: Pick<Waiting, 'request' | 'to'>, code: number, results: Dictionary): void {
    const path = 'org.freedesktop.portal.Request';
    const message = Message.newSignal(request, path, 'Response', 'ua{sv}', [code, results]);
    this.#bus.send(Object.assign(message, { destination: to }));
  }

  #answer(message: Message): boolean {
    const { member, path, body } = message;
    const reply = (signature: string, values: unknown[]): boolean => {
      this.#bus.send(Message.newMethodReturn(message, signature, values));
      return true;
    };
    const fail = (text: string): boolean => {
      this.#bus.send(Message.newError(message, 'org.freedesktop.DBus.Error.InvalidArgs', text));
      return true;
    };
    const options = body.at(-1) as Dictionary;
    const request = `${PATH}/request/${message.sender.slice(1).replaceAll('.', '_')}/${String(options?.['handle_token']?.value)}`;
    const asked = { request, to: message.sender };
    switch (member) {
      case 'Register':
        if (this.#options.hasRegistry === false) return fail('No such interface');
        this.registered.push(String(body[0]));
        return reply('', []);
      case 'Get':
        return this.#options.hasShortcuts === false ? fail('No such interface') : reply('v', [new Variant('u', 1)]);
      case 'CreateSession':
        this.sessions += 1;
        this.session = request.replace('/request/', '/session/');
        // As the real one can, this answers before the call returns.
        this.#respond(asked, 0, { session_handle: new Variant('s', this.session) });
        return reply('o', [request]);
      case 'BindShortcuts':
        if (this.error !== null) return fail(this.error);
        reply('o', [request]);
        this.waiting = { ...asked, asked: askedOf(body[1]) };
        if (!this.asks) this.decide(new Map(this.waiting.asked.map(({ id, preferred }) => [id, preferred])));
        return true;
      case 'ListShortcuts':
        reply('o', [request]);
        this.#respond(asked, 0, { shortcuts: new Variant('a(sa{sv})', this.#listed()) });
        return true;
      case 'Close':
        if (path === this.session) this.session = null;
        if (path === this.waiting?.request) this.waiting = null;
        return reply('', []);
      default:
        return false;
    }
  }
}

const askedOf = (shortcuts: unknown): Asked[] =>
  (shortcuts as [string, Dictionary][]).map(([id, about]) => ({
    id,
    description: String(about['description']?.value),
    preferred: String(about['preferred_trigger']?.value),
  }));

/** A portal that is there already. */
export async function startPortal(options: Options = {}): Promise<FakePortal> {
  const portal = new FakePortal(sessionBus(options.busAddress ? { busAddress: options.busAddress } : {}), options);
  await portal.appear();
  return portal;
}
