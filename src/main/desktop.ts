import type { Origin } from '#shared/domain/command.ts';
import type { GlobalShortcut } from '#shared/domain/settings.ts';
import { switchMenu } from '#shared/format/trayModel.ts';
import type { Rejection } from '#shared/domain/rejection.ts';
import { translator } from '#shared/i18n/translator.ts';
import type { Core } from './core/core.ts';
import type { createGreeting } from './core/greeting.ts';
import type { Clock } from './core/ports.ts';
import { createAwayNotice } from './shell/awayNotice.ts';
import type { Request } from './shell/commandLine.ts';
import { createLinks } from './shell/links.ts';
import { createLoginItem } from './shell/loginItem.ts';
import { createShortcuts } from './shell/shortcuts.ts';
import { withoutRepeats } from './shell/withoutRepeats.ts';
import { createTrayView } from './shell/tray.ts';
import type { createWindows } from './windows.ts';

type Needs = {
  readonly core: Core;
  readonly clock: Clock;
  readonly windows: ReturnType<typeof createWindows>;
  readonly isWayland: boolean;
  readonly recall: (key: string) => unknown;
  readonly remember: (key: string, value: unknown) => void;
  readonly greeting: ReturnType<typeof createGreeting>;
  /** Does what somebody asked for. */
  readonly act: (wish: Request, origin: Origin) => void;
  /** Tells the person of what could not be done. */
  readonly tell: (rejection: Rejection) => void;
};

/** What each global shortcut asks for. */
const wishes: Readonly<Record<GlobalShortcut, Request>> = {
  toggle: { kind: 'command', intent: { type: 'toggleTimer' } },
  quickStart: { kind: 'quickStart' },
  resume: { kind: 'command', intent: { type: 'resumeLast' } },
};

/** What lies outside of the windows: tray, shortcuts, notices, the start at login. */
export function createDesktop({ core, clock, windows, isWayland, recall, remember, act, tell, greeting }: Needs) {
  const { platform } = core.snapshot().environment;
  const press = (name: GlobalShortcut) => {
    if (name === 'toggle' && windows.main.isSeen() && greeting.takesShortcut()) return;
    act(wishes[name], 'shortcut');
  };
  const shortcuts = createShortcuts({
    // The other systems do not repeat global keys.
    press: platform === 'linux' ? withoutRepeats(press, clock.steady) : press,
    report: (statuses) => core.report({ shortcuts: statuses }),
    isWayland,
  });
  const loginItem = createLoginItem({
    report: (startsAtLogin) => core.report({ startsAtLogin }),
    onFailure: tell,
  });
  const awayNotice = createAwayNotice({
    told: recall('away.told'),
    remember: (id) => remember('away.told', id),
    translate: translator,
    onClick: () => act({ kind: 'show' }, 'window'),
  });
  const tray = createTrayView({
    platform,
    translate: translator,
    dispatch: (wish) => act(wish, 'tray'),
    onClick() {
      if (core.snapshot().settings.trayClick === 'toggle') act(wishes.toggle, 'tray');
      else if (windows.main.isSeen()) windows.main.hide();
      else act({ kind: 'show' }, 'tray');
    },
  });
  return {
    views: [tray, shortcuts, loginItem, createLinks(tell), awayNotice],
    shortcuts,
    loginItem,
    openMiniMenu(): void {
      const snapshot = core.snapshot();
      const items = switchMenu(snapshot, translator(snapshot.environment.locale));
      windows.mini.popUp(items, (wish) => act(wish, 'window'));
    },
  };
}
