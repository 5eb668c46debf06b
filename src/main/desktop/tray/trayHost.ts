import type { Disposable } from '../../core/ports.ts';
import { connectBus } from '../bus.ts';

const WATCHER = 'org.kde.StatusNotifierWatcher';
const watcher = { destination: WATCHER, path: '/StatusNotifierWatcher', interface: WATCHER } as const;

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
  const bus = await connectBus('session', () => onChange(false));
  const look = async (): Promise<void> => {
    const registered = await bus.get(watcher, 'IsStatusNotifierHostRegistered').catch(() => false);
    onChange(registered === true);
  };
  // The watcher may come and go, and so may the hosts behind one that stays: in KDE it lives in another process.
  const watcherChanged = `type='signal',sender='org.freedesktop.DBus',member='NameOwnerChanged',arg0='${WATCHER}'`;
  await bus.listen(watcherChanged, (message) => {
    if (message.member === 'NameOwnerChanged' && message.body[0] === WATCHER) void look();
  });
  await bus.listen(`type='signal',sender='${WATCHER}',interface='${WATCHER}'`, (message) => {
    if (message.interface === WATCHER && message.member?.startsWith('StatusNotifierHost')) void look();
  });
  await look();
  return bus.close;
}
