import type { Origin } from '#shared/commands/command.ts';
import type { GlobalShortcut } from '#shared/settings/shortcuts.ts';
import { switchMenu } from '../desktop/tray/trayModel.ts';
import type { Rejection } from '#shared/model/rejection.ts';
import { translator } from '#shared/i18n/translator.ts';
import type { Core } from '../core/core.ts';
import type { createOnboarding } from '../features/onboarding/onboarding.ts';
import type { Clock } from '../core/ports.ts';
import { createAwayNotice } from '../features/away/awayNotice.ts';
import type { Request } from './commandLine.ts';
import { createLinks } from '../desktop/linkScheme.ts';
import { createLoginItem } from '../desktop/loginItem.ts';
import { createShortcuts } from '../desktop/shortcuts.ts';
import { withoutRepeats } from '../desktop/withoutRepeats.ts';
import { createTrayView } from '../desktop/tray/tray.ts';
import { notify } from '../desktop/notify.ts';
import type { createWindows } from './windows.ts';

type Needs = {
  readonly core: Core;
  readonly clock: Clock;
  readonly windows: ReturnType<typeof createWindows>;
  readonly isWayland: boolean;
  readonly readValue: (key: string) => unknown;
  readonly writeValue: (key: string, value: unknown) => void;
  readonly onboarding: ReturnType<typeof createOnboarding>;
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
export function createDesktop({
  core,
  clock,
  windows,
  isWayland,
  readValue,
  writeValue,
  act,
  tell,
  onboarding,
}: Needs) {
  const { platform } = core.snapshot().environment;
  const press = (name: GlobalShortcut) => {
    if (name === 'toggle' && windows.main.isSeen() && onboarding.takesShortcut()) return;
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
    told: readValue('away.told'),
    writeValue: (id) => writeValue('away.told', id),
    translate: translator,
    notify,
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
