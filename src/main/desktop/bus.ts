import type { EventEmitter } from 'node:events';
import type { Message } from '@jellybrick/dbus-next';

/** A connection to a D-Bus bus. */
export type Bus = {
  /** Calls a method with string arguments; answers what it returned. Rejects when nobody answers. */
  call(target: Target, ...body: readonly string[]): Promise<readonly unknown[]>;
  /** Reads a property; rejects when there is none. */
  get(target: Omit<Target, 'member'>, property: string): Promise<unknown>;
  /** Hears the signals of a match rule that `hears` picks. */
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

/** Connects to the user's bus or the system's; rejects where there is none. `onLost`: the bus went away. */
export async function connectBus(kind: 'session' | 'system', onLost: () => void): Promise<Bus> {
  // Loaded late: the app's start need not wait for a bus.
  const dbus = await import('@jellybrick/dbus-next');
  const bus = kind === 'session' ? dbus.sessionBus() : dbus.systemBus();
  const call: Bus['call'] = async (target, ...body) => {
    const message = new dbus.Message({ ...target, signature: 's'.repeat(body.length), body: [...body] });
    return (await bus.call(message))?.body ?? [];
  };
  await new Promise<void>((resolve, reject) => {
    // The library's types leave its error event out.
    (bus as EventEmitter).once('connect', () => resolve()).on('error', (error) => (reject(error as Error), onLost()));
  });
  return {
    call,
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

/** Whether somebody owns that name on the bus. */
export async function hasOwner(bus: Bus, name: string): Promise<boolean> {
  const [owned] = await bus.call({ ...DAEMON, member: 'NameHasOwner' }, name);
  return owned === true;
}
