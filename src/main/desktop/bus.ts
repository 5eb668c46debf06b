import type { EventEmitter } from 'node:events';
import type { Message } from '@jellybrick/dbus-next';

/** A connection to a D-Bus bus. */
export type Bus = {
  /** The name of this connection, such as `:1.42`. */
  readonly name: string;
  /** Calls a method with string arguments and returns its results. Rejects if nobody answers. */
  call(target: Target, ...body: readonly string[]): Promise<readonly unknown[]>;
  /** Calls a method with arguments of any types. */
  callWith(target: Target, signature: string, body: readonly unknown[]): Promise<readonly unknown[]>;
  /** A string as a value of a dictionary `a{sv}`. */
  text(value: string): unknown;
  /** Reads a property; rejects if it does not exist. */
  get(target: Omit<Target, 'member'>, property: string): Promise<unknown>;
  /** Calls `hears` with the signals that match a rule. */
  listen(rule: string, hears: (message: Message) => void): Promise<void>;
  close(): void;
};

export type Target = {
  readonly destination: string;
  readonly path: string;
  readonly interface: string;
  readonly member: string;
};

const DAEMON = {
  destination: 'org.freedesktop.DBus',
  path: '/org/freedesktop/DBus',
  interface: 'org.freedesktop.DBus',
} as const;

/** Connects to the user's or the system's bus; rejects if there is none. `onLost` is called when the bus goes away. */
export async function connectBus(kind: 'session' | 'system', onLost: () => void): Promise<Bus> {
  // Loaded on first use, so that starting the app does not wait for it.
  const dbus = await import('@jellybrick/dbus-next');
  const bus = kind === 'session' ? dbus.sessionBus() : dbus.systemBus();
  const callWith: Bus['callWith'] = async (target, signature, body) =>
    (await bus.call(new dbus.Message({ ...target, signature, body: [...body] })))?.body ?? [];
  const call: Bus['call'] = (target, ...body) => callWith(target, 's'.repeat(body.length), body);
  await new Promise<void>((resolve, reject) => {
    // The library's types do not include its error event.
    (bus as EventEmitter).once('connect', () => resolve()).on('error', (error) => (reject(error as Error), onLost()));
  });
  return {
    name: String(bus.name),
    call,
    callWith,
    text: (value) => new dbus.Variant('s', value),
    async get({ destination, path, interface: of }, property) {
      const properties = 'org.freedesktop.DBus.Properties';
      const [variant] = await call({ destination, path, interface: properties, member: 'Get' }, of, property);
      return variant instanceof dbus.Variant ? (variant.value as unknown) : variant;
    },
    async listen(rule, hears) {
      await call({ ...DAEMON, member: 'AddMatch' }, rule);
      bus.on('message', (message) => {
        if (message.type === dbus.MessageType.SIGNAL) hears(message);
      });
    },
    close: () => bus.disconnect(),
  };
}

/** Whether a name on the bus has an owner. */
export async function hasOwner(bus: Bus, name: string): Promise<boolean> {
  const [owned] = await bus.call({ ...DAEMON, member: 'NameHasOwner' }, name);
  return owned === true;
}
