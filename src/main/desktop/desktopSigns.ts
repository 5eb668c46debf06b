import type { Sign } from '#shared/model/awaySigns.ts';
import type { Disposable } from '../core/ports.ts';
import { connectBus, hasOwner } from './bus.ts';
import type { Bus } from './bus.ts';

const LOGIND = 'org.freedesktop.login1';
const SESSION = `${LOGIND}.Session`;
/** The session of who asks, or the one on the user's screen (systemd 243 and later). */
const OWN = { destination: LOGIND, path: '/org/freedesktop/login1/session/auto', interface: SESSION } as const;
const MANAGER = { destination: LOGIND, path: '/org/freedesktop/login1', interface: `${LOGIND}.Manager` } as const;
const SCREEN_SAVERS = ['org.freedesktop.ScreenSaver', 'org.gnome.ScreenSaver', 'org.xfce.ScreenSaver'];

type QueryResult = Extract<Sign, 'locked' | 'switched'>;
type Options = {
  readonly onSign: (sign: QueryResult, stands: boolean) => void;
  /** Which of them this desktop tells of. */
  readonly onSenses: (told: Readonly<Record<QueryResult, boolean>>) => void;
};

/**
 * What Electron does not tell on Linux: the screen was locked, or another user came to it. logind knows both; a screen
 * saver says the former where the desktop does not tell logind.
 */
export function watchDesktopSigns({ onSign, onSenses }: Options): Disposable {
  const watches = [logind(onSign), screenSaver(onSign)];
  // What is missing is no failure: it is told in the settings.
  const started = Promise.all(watches.map((watch) => watch.catch(() => null)));
  void started.then(([session, saver]) =>
    onSenses({ locked: session !== null || saver !== null, switched: session !== null }),
  );
  return { dispose: () => void started.then((buses) => buses.forEach((bus) => bus?.close())) };
}

/** Answers the bus it listens on; null where there is no logind. */
async function logind(onSign: Options['onSign']): Promise<Bus | null> {
  const bus = await connectBus('system', () => {});
  if (!(await hasOwner(bus, LOGIND))) return (bus.close(), null);
  // Signals come from the session's own path, not from the one that stands for it.
  const id = String(await bus.get(OWN, 'Id'));
  const [path] = await bus.call({ ...MANAGER, member: 'GetSession' }, id);
  const session = { ...OWN, path: String(path) };
  const look = async (): Promise<void> => {
    onSign('locked', (await bus.get(session, 'LockedHint')) === true);
    onSign('switched', (await bus.get(session, 'Active')) === false);
  };
  const rule = `type='signal',sender='${LOGIND}',path='${session.path}',member='PropertiesChanged'`;
  await bus.listen(rule, ({ member, path: from }) => {
    if (member === 'PropertiesChanged' && from === session.path) void look().catch(() => {});
  });
  return bus;
}

/** Answers the bus it listens on; null where no screen saver is there. */
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
