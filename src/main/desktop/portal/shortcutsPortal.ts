import { APPLICATION_ID } from '#shared/model/applicationId.ts';
import { connectBus } from '../bus.ts';
import type { Bus } from '../bus.ts';
import { createRequests, PORTAL } from './requests.ts';

const SHORTCUTS = { ...PORTAL, interface: 'org.freedesktop.portal.GlobalShortcuts' } as const;
const SESSION = 'org.freedesktop.portal.Session';
const REGISTRY = { ...PORTAL, interface: 'org.freedesktop.host.portal.Registry', member: 'Register' } as const;
/** The person said no. */
const DENIED = 1;
const DAEMON = 'org.freedesktop.DBus';

/** A shortcut to bind: what it does, in the person's language, and the keys that Stint would like (`CTRL+ALT+space`). */
export type Wish = { readonly id: string; readonly description: string; readonly trigger: string };

/** The bound shortcuts: the keys of each as the desktop describes them to people; empty where it tells none. */
export type Bound = ReadonlyMap<string, string>;

/** What binding came to. `refused`: with what the desktop or the bus said. */
export type BindResult =
  | { readonly kind: 'bound'; readonly bound: Bound }
  | { readonly kind: 'denied' }
  | { readonly kind: 'refused'; readonly detail: string };

export type PortalEvents = {
  readonly onPress: (id: string) => void;
  /** The person changed keys in the settings of the desktop. */
  readonly onChanged: (bound: Bound) => void;
  /** The desktop ended the session: nothing is bound any more. */
  readonly onEnded: () => void;
  /** The portal went away, or is there again; then nothing is bound yet. */
  readonly onOwner: (isThere: boolean) => void;
};

export type ShortcutsPortal = {
  /** Binds these in a session of their own, instead of those bound before. The desktop may ask the person first. */
  bind(wishes: readonly Wish[]): Promise<BindResult>;
  /** Has the bus start the portal again. */
  restart(): Promise<void>;
  close(): void;
};

type Described = readonly [id: string, about: Readonly<Record<string, { readonly value: unknown }>>];

const boundOf = (shortcuts: unknown): Bound =>
  new Map(
    (shortcuts as readonly Described[]).map(([id, about]) => [
      id,
      (about['trigger_description']?.value as string) ?? '',
    ]),
  );

const failed = (detail: string): BindResult => ({ kind: 'refused', detail });

/**
 * The desktop's portal for global shortcuts; null where it has none, or none is reached.
 *
 * Chromium speaks to it as well, but reports shortcuts as registered before the desktop has answered, and neither its
 * answer nor the keys that the person chose.
 */
export async function openShortcutsPortal(events: PortalEvents): Promise<ShortcutsPortal | null> {
  const bus = await connectBus('session', () => events.onOwner(false)).catch(() => null);
  if (!bus) return null;
  await introduce(bus);
  const isThere = await bus.get(SHORTCUTS, 'version').catch(() => null);
  if (isThere === null) return (bus.close(), null);
  return await open(bus, events);
}

/** Says which app this is, since a program outside of a sandbox could be any. Portals before 1.19.4 find out themselves. */
const introduce = (bus: Bus): Promise<unknown> =>
  bus.callWith(REGISTRY, 'sa{sv}', [APPLICATION_ID, {}]).catch(() => null);

/** A session of the portal on a connection: what is bound belongs to it. */
type Connection = {
  readonly bus: Bus;
  readonly requests: Awaited<ReturnType<typeof createRequests>>;
  /** Its path; null while there is none. */
  session: string | null;
};

async function open(bus: Bus, events: PortalEvents): Promise<ShortcutsPortal> {
  const connection: Connection = { bus, requests: await createRequests(bus), session: null };
  await follow(connection, events);
  let attempt = 0;
  return {
    async bind(wishes) {
      leave(connection);
      const current = ++attempt;
      if (wishes.length === 0) return { kind: 'bound', bound: new Map() };
      const result = await bindNew(connection, wishes).catch((error: Error) => failed(error.message));
      if (result.kind !== 'bound' && current === attempt) leave(connection);
      return result;
    },
    async restart() {
      const daemon = { destination: DAEMON, path: '/org/freedesktop/DBus', interface: DAEMON } as const;
      await bus.callWith({ ...daemon, member: 'StartServiceByName' }, 'su', [PORTAL.destination, 0]).catch(() => {});
    },
    close() {
      leave(connection);
      bus.close();
    },
  };
}

/** Listens to the portal, and to whether there is one. */
async function follow(connection: Connection, events: PortalEvents): Promise<void> {
  const { bus, requests } = connection;
  await bus.listen(`type='signal',sender='${PORTAL.destination}',interface='${SHORTCUTS.interface}'`, (message) => {
    const { session } = connection;
    if (message.interface !== SHORTCUTS.interface || session === null || message.body[0] !== session) return;
    if (message.member === 'Activated') events.onPress(String(message.body[1]));
    if (message.member === 'ShortcutsChanged') void list(connection, session).then(events.onChanged, () => {});
  });
  await bus.listen(`type='signal',sender='${PORTAL.destination}',interface='${SESSION}'`, (message) => {
    if (message.interface !== SESSION || message.member !== 'Closed' || message.path !== connection.session) return;
    connection.session = null;
    events.onEnded();
  });
  const owned = `type='signal',sender='${DAEMON}',member='NameOwnerChanged',arg0='${PORTAL.destination}'`;
  await bus.listen(owned, ({ member, body: [name, , owner] }) => {
    if (member !== 'NameOwnerChanged' || name !== PORTAL.destination) return;
    connection.session = null;
    requests.abandon();
    if (owner === '') events.onOwner(false);
    else void introduce(bus).then(() => events.onOwner(true));
  });
}

/** Ends the session, and with it a dialog that asks about it. */
function leave(connection: Connection): void {
  const { bus, requests, session } = connection;
  requests.abandon();
  if (session === null) return;
  connection.session = null;
  void bus.call({ ...PORTAL, path: session, interface: SESSION, member: 'Close' }).catch(() => {});
}

async function list({ requests }: Connection, session: string): Promise<Bound> {
  const listed = await requests.ask({ ...SHORTCUTS, member: 'ListShortcuts' }, 'oa{sv}', (token) => [
    session,
    { handle_token: token },
  ]);
  return boundOf(listed.results['shortcuts']?.value ?? []);
}

/** Binds in a new session, since shortcuts can be bound once in each. */
async function bindNew(connection: Connection, wishes: readonly Wish[]): Promise<BindResult> {
  const { bus, requests } = connection;
  const created = await requests.ask({ ...SHORTCUTS, member: 'CreateSession' }, 'a{sv}', (token) => [
    { handle_token: token, session_handle_token: token },
  ]);
  if (created.code !== 0) return failed(`CreateSession ${created.code}`);
  const session = created.results['session_handle']?.value as string;
  connection.session = session;
  const shortcuts = wishes.map(({ id, description, trigger }) => [
    id,
    { description: bus.text(description), preferred_trigger: bus.text(trigger) },
  ]);
  const answered = await requests.ask({ ...SHORTCUTS, member: 'BindShortcuts' }, 'oa(sa{sv})sa{sv}', (token) => [
    session,
    shortcuts,
    '',
    { handle_token: token },
  ]);
  if (answered.code === DENIED) return { kind: 'denied' };
  if (answered.code !== 0) return failed(`BindShortcuts ${answered.code}`);
  return { kind: 'bound', bound: await list(connection, session) };
}
