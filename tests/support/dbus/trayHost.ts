import { Message, MessageType, sessionBus, Variant } from '@jellybrick/dbus-next';
import type { MessageBus } from '@jellybrick/dbus-next';
import { TrayItem } from './trayItem.ts';

const WATCHER = 'org.kde.StatusNotifierWatcher';

/** What the watcher answers to `Get` and `GetAll`. */
const properties = (hasHost: boolean): Record<string, Variant> => ({
  IsStatusNotifierHostRegistered: new Variant('b', hasHost),
  ProtocolVersion: new Variant('i', 0),
  RegisteredStatusNotifierItems: new Variant('as', []),
});

export type TrayHost = {
  /** The item that registered last; waits until there is one. */
  readonly item: () => Promise<TrayItem>;
  /** The next item that registers. */
  readonly next: () => Promise<TrayItem>;
  /** The panel goes, or comes back, while the watcher stays: in some desktops these are two processes. */
  readonly setHost: (present: boolean) => void;
  readonly stop: () => Promise<void>;
};

/** Becomes the desktop's tray on the session bus, as a panel does: what the app registers there can be read and clicked. */
export async function startTrayHost(): Promise<TrayHost> {
  const bus = sessionBus();
  let hasHost = true;
  let item: TrayItem | null = null;
  let found: (item: TrayItem) => void = () => {};
  const next = (): Promise<TrayItem> => new Promise((resolve) => (found = resolve));

  // A plain method handler: three methods need no exported class.
  bus.addMethodHandler((message) => {
    const reply = (signature: string, body: unknown[]): boolean => {
      bus.send(Message.newMethodReturn(message, signature, body));
      return true;
    };
    if (message.type !== MessageType.METHOD_CALL || message.path !== '/StatusNotifierWatcher') return false;
    if (message.member === 'Get') return reply('v', [properties(hasHost)[String(message.body[1])]]);
    if (message.member === 'GetAll') return reply('a{sv}', [properties(hasHost)]);
    if (message.member === 'RegisterStatusNotifierHost') return reply('', []);
    if (message.member !== 'RegisterStatusNotifierItem') return false;
    const [service] = message.body;
    const path = typeof service === 'string' && service.startsWith('/') ? service : '/StatusNotifierItem';
    item = new TrayItem(bus, message.sender, path);
    found(item);
    return reply('', []);
  });
  await bus.requestName(WATCHER, 0);
  return {
    item: async () => item ?? (await next()),
    next,
    setHost(present) {
      hasHost = present;
      const member = present ? 'StatusNotifierHostRegistered' : 'StatusNotifierHostUnregistered';
      bus.send(Message.newSignal('/StatusNotifierWatcher', WATCHER, member));
    },
    async stop() {
      await bus.releaseName(WATCHER);
      bus.disconnect();
    },
  };
}

/** Calls a method and answers what it returned. */
export async function call(
  bus: MessageBus,
  [destination, path, interface_, member]: readonly [string, string, string, string],
  signature = '',
  body: unknown[] = [],
): Promise<unknown[]> {
  const reply = await bus.call(new Message({ destination, path, interface: interface_, member, signature, body }));
  return reply?.body ?? [];
}
