import type { Disposable } from '../../core/ports.ts';
import { connectBus } from '../bus.ts';

const WATCHER = 'org.kde.StatusNotifierWatcher';
const watcher = { destination: WATCHER, path: '/StatusNotifierWatcher', interface: WATCHER } as const;

/**
 * Reports whether something shows tray icons, and when that changes. On Linux this takes a StatusNotifierHost: without
 * one the icon is invisible, but nothing fails. Without a session bus there is no host either.
 */
export function watchTrayHost(onChange: (present: boolean) => void): Disposable {
  if (process.platform !== 'linux') {
    onChange(true);
    return { dispose: () => {} };
  }
  const watching = watch(onChange).catch(() => {
    onChange(false);
    return () => {};
  });
  return { dispose: () => void watching.then((stop) => stop()) };
}

async function watch(onChange: (present: boolean) => void): Promise<() => void> {
  const bus = await connectBus('session', () => onChange(false));
  const check = async (): Promise<void> => {
    const registered = await bus.get(watcher, 'IsStatusNotifierHostRegistered').catch(() => false);
    onChange(registered === true);
  };
  // The watcher can come and go, and so can the hosts while it stays: in KDE it runs in another process.
  const watcherChanged = `type='signal',sender='org.freedesktop.DBus',member='NameOwnerChanged',arg0='${WATCHER}'`;
  await bus.listen(watcherChanged, (message) => {
    if (message.member === 'NameOwnerChanged' && message.body[0] === WATCHER) void check();
  });
  await bus.listen(`type='signal',sender='${WATCHER}',interface='${WATCHER}'`, (message) => {
    if (message.interface === WATCHER && message.member?.startsWith('StatusNotifierHost')) void check();
  });
  await check();
  return bus.close;
}
