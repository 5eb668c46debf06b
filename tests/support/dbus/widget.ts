import { Message, sessionBus } from '@jellybrick/dbus-next';
import type { Variant } from '@jellybrick/dbus-next';
import { APPLICATION_ID } from '#shared/model/applicationId.ts';

const NAME = APPLICATION_ID;
const PATH = `/${NAME.replaceAll('.', '/')}`;
const STATUS = `${NAME}.Status1`;
const PROPERTIES = 'org.freedesktop.DBus.Properties';
const DAEMON = 'org.freedesktop.DBus';

type Values = Record<string, unknown>;

const valuesOf = (variants: Record<string, Variant>): Values =>
  Object.fromEntries(
    Object.entries(variants).map(([name, { value }]) => [name, typeof value === 'bigint' ? Number(value) : value]),
  );

/** A desktop widget that reads Stint's status on the session bus. `address`: of another bus. */
export async function startWidget(address?: string) {
  const bus = sessionBus(address === undefined ? {} : { busAddress: address });
  const changes: Values[] = [];
  const call = async (destination: string, path: string, interface_: string, member: string, body: unknown[] = []) => {
    const signature = body.map((value) => (typeof value === 'string' ? 's' : 'v')).join('');
    return (await bus.call(new Message({ destination, path, interface: interface_, member, signature, body })))?.body;
  };
  bus.on('message', ({ member, path, body }) => {
    if (member === 'PropertiesChanged' && path === PATH) changes.push(valuesOf(body[1] as Record<string, Variant>));
  });
  await call(DAEMON, '/org/freedesktop/DBus', DAEMON, 'AddMatch', [`type='signal',interface='${PROPERTIES}'`]);
  return {
    /** What each signal so far said has changed. */
    changes,
    isOwned: async () => (await call(DAEMON, '/org/freedesktop/DBus', DAEMON, 'NameHasOwner', [NAME]))?.[0] === true,
    /** How many programs are on the bus, with this one. */
    connections: async (): Promise<number> => {
      const names = (await call(DAEMON, '/org/freedesktop/DBus', DAEMON, 'ListNames'))?.[0] as readonly string[];
      return names.filter((name) => name.startsWith(':')).length;
    },
    values: async (): Promise<Values> =>
      valuesOf((await call(NAME, PATH, PROPERTIES, 'GetAll', [STATUS]))?.[0] as Record<string, Variant>),
    run: (method: 'Toggle' | 'Resume' | 'SwitchBack' | 'Show') => call(NAME, PATH, STATUS, method),
    set: (property: string, value: Variant) => call(NAME, PATH, PROPERTIES, 'Set', [STATUS, property, value]),
    introspect: async (): Promise<string> =>
      String((await call(NAME, PATH, 'org.freedesktop.DBus.Introspectable', 'Introspect'))?.[0]),
    /** Owns the name that Stint would own. */
    takeName: () => bus.requestName(NAME, 0),
    releaseName: () => bus.releaseName(NAME),
    stop: () => bus.disconnect(),
  };
}
