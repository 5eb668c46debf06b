import type { EventEmitter } from 'node:events';
import type { Disposable } from '../core/ports.ts';

const DAEMON = 'org.freedesktop.DBus';
const WATCHER = 'org.kde.StatusNotifierWatcher';

/**
 * Says whether something shows tray icons, and again when that changes. On Linux a StatusNotifierHost must be there:
 * without one the icon is nowhere to be seen, and nothing fails. No session bus is the same as no host.
 */
export function watchTrayHost(onChange: (present: boolean) => void): Disposable {
  if (process.platform !== 'linux') {
    onChange(true);
    return { dispose: () => {} };
  }
  const following = follow(onChange).catch(() => {
    onChange(false);
    return () => {};
  });
  return { dispose: () => void following.then((stop) => stop()) };
}

async function follow(onChange: (present: boolean) => void): Promise<() => void> {
  // Loaded late: the app's start need not wait for a bus.
  const { Message, sessionBus, Variant } = await import('@jellybrick/dbus-next');
  const bus = sessionBus();
  // The library's types leave its error event out.
  (bus as EventEmitter).on('error', () => onChange(false));

  const call = (destination: string, path: string, interface_: string, member: string, body: readonly string[]) =>
    bus.call(
      new Message({
        destination,
        path,
        interface: interface_,
        member,
        signature: 's'.repeat(body.length),
        body: [...body],
      }),
    );

  async function look(): Promise<void> {
    try {
      const property = [WATCHER, 'IsStatusNotifierHostRegistered'];
      const reply = await call(WATCHER, '/StatusNotifierWatcher', 'org.freedesktop.DBus.Properties', 'Get', property);
      const [registered] = reply?.body ?? [];
      onChange(registered instanceof Variant && registered.value === true);
    } catch {
      onChange(false);
    }
  }

  const rule = `type='signal',sender='${DAEMON}',member='NameOwnerChanged',arg0='${WATCHER}'`;
  await call(DAEMON, '/org/freedesktop/DBus', DAEMON, 'AddMatch', [rule]);
  bus.on('message', (message) => {
    if (message.member === 'NameOwnerChanged' && message.body[0] === WATCHER) void look();
  });
  await look();
  return () => bus.disconnect();
}
