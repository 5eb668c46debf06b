import type { Sign } from '#shared/model/awaySigns.ts';
import type { Disposable } from '../core/ports.ts';
import { connectBus, hasOwner } from './bus.ts';
import type { Bus } from './bus.ts';

const LOGIND = 'org.freedesktop.login1';
const SESSION = `${LOGIND}.Session`;
/** The caller's session, or the one on the user's screen (systemd 243 and later). */
const OWN = { destination: LOGIND, path: '/org/freedesktop/login1/session/auto', interface: SESSION } as const;
const MANAGER = { destination: LOGIND, path: '/org/freedesktop/login1', interface: `${LOGIND}.Manager` } as const;
const SCREEN_SAVERS = ['org.freedesktop.ScreenSaver', 'org.gnome.ScreenSaver', 'org.xfce.ScreenSaver'];

type DesktopSign = Extract<Sign, 'locked' | 'switched'>;
type Options = {
  readonly onSign: (sign: DesktopSign, stands: boolean) => void;
  /** Which of them this desktop reports. */
  readonly onSenses: (senses: Readonly<Record<DesktopSign, boolean>>) => void;
};

/**
 * Reports what Electron does not on Linux: the screen was locked, or another user became active. logind knows both. A
 * screen saver reports the former if the desktop does not tell logind.
 */
export function watchDesktopSigns({ onSign, onSenses }: Options): Disposable {
  const watches = [logind(onSign), screenSaver(onSign)];
  // A missing service is no error: the settings show it.
  const started = Promise.all(watches.map((watch) => watch.catch(() => null)));
  void started.then(([session, saver]) =>
    onSenses({ locked: session !== null || saver !== null, switched: session !== null }),
  );
  return { dispose: () => void started.then((buses) => buses.forEach((bus) => bus?.close())) };
}

/** Returns the bus it listens on; null without logind. */
async function logind(onSign: Options['onSign']): Promise<Bus | null> {
  const bus = await connectBus('system', () => {});
  if (!(await hasOwner(bus, LOGIND))) return (bus.close(), null);
  // Signals come from the session's real path, not from its alias.
  const id = String(await bus.get(OWN, 'Id'));
  const [path] = await bus.call({ ...MANAGER, member: 'GetSession' }, id);
  const session = { ...OWN, path: String(path) };
  const check = async (): Promise<void> => {
    onSign('locked', (await bus.get(session, 'LockedHint')) === true);
    onSign('switched', (await bus.get(session, 'Active')) === false);
  };
  const rule = `type='signal',sender='${LOGIND}',path='${session.path}',member='PropertiesChanged'`;
  await bus.listen(rule, ({ member, path: from }) => {
    if (member === 'PropertiesChanged' && from === session.path) void check().catch(() => {});
  });
  return bus;
}

/** Returns the bus it listens on; null without a screen saver. */
async function screenSaver(onSign: Options['onSign']): Promise<Bus | null> {
  const bus = await connectBus('session', () => {});
  const present = await Promise.all(SCREEN_SAVERS.map((name) => hasOwner(bus, name)));
  if (!present.includes(true)) return (bus.close(), null);
  for (const name of SCREEN_SAVERS) {
    await bus.listen(`type='signal',interface='${name}',member='ActiveChanged'`, (message) => {
      if (message.member === 'ActiveChanged' && message.interface === name) onSign('locked', message.body[0] === true);
    });
  }
  return bus;
}
