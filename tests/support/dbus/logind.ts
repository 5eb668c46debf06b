import { Message, MessageType, sessionBus, Variant } from '@jellybrick/dbus-next';
import { startBus } from './bus.ts';

const PROPERTIES = 'org.freedesktop.DBus.Properties';
const SESSION = 'org.freedesktop.login1.Session';
const PATH = '/org/freedesktop/login1/session/_1';

/**
 * A system bus of its own with what stands for logind on it: a session that can be locked, and left to another user.
 * `address` is for DBUS_SYSTEM_BUS_ADDRESS.
 */
export async function startLogind() {
  const daemon = await startBus();
  const { address } = daemon;
  const bus = sessionBus({ busAddress: address });
  const state: Record<string, Variant> = {
    Id: new Variant('s', '1'),
    LockedHint: new Variant('b', false),
    Active: new Variant('b', true),
  };
  bus.addMethodHandler((message) => {
    const reply = (signature: string, body: unknown[]): boolean => {
      bus.send(Message.newMethodReturn(message, signature, body));
      return true;
    };
    if (message.type !== MessageType.METHOD_CALL) return false;
    if (message.member === 'Get') return reply('v', [state[String(message.body[1])]]);
    if (message.member === 'GetSession') return reply('o', [PATH]);
    return false;
  });
  await bus.requestName('org.freedesktop.login1', 0);
  return {
    address,
    /** Changes a property, and tells of it as logind does. */
    set(property: 'LockedHint' | 'Active', value: boolean): void {
      const variant = new Variant('b', value);
      state[property] = variant;
      bus.send(
        Message.newSignal(PATH, PROPERTIES, 'PropertiesChanged', 'sa{sv}as', [SESSION, { [property]: variant }, []]),
      );
    },
    stop(): void {
      bus.disconnect();
      daemon.stop();
    },
  };
}
