import { z } from 'zod';
import type { BareType } from '#shared/commands/command.ts';
import type { DesktopRequests } from '#shared/contract/requests/desktop.ts';
import { globalShortcuts, shortcutSettings } from '#shared/settings/shortcuts.ts';
import type { GlobalShortcut } from '#shared/settings/shortcuts.ts';
import type { Environment } from '#shared/snapshot/snapshot.ts';
import { createResults, storeSettings } from '../core/feature.ts';
import type { Context, Feature, Handlers } from '../core/feature.ts';
import { createPortalShortcuts } from './portal/portalShortcuts.ts';
import { openShortcutsPortal } from './portal/shortcutsPortal.ts';
import { createShortcuts } from './shortcuts.ts';
import { withoutRepeats } from './withoutRepeats.ts';

/** The command of each global shortcut. */
const commands: Readonly<Record<GlobalShortcut, BareType>> = {
  toggle: 'toggleTimer',
  quickStart: 'showQuickStart',
  resume: 'resumeLast',
  switchBack: 'switchBack',
  window: 'toggleWindow',
};

/** Of what is copied for the settings of a desktop, in UTF-16 code units. */
const LONGEST = 4000;

const accelerator = z.string().min(1).max(100).nullable();

type Options = {
  readonly isWayland: boolean;
  /** The page is there; what takes long can be loaded now. */
  readonly whenLoaded: Promise<unknown>;
  /** A feature that handles a press itself. */
  readonly takesPress: (shortcut: GlobalShortcut) => boolean;
};

/** Global shortcuts: on Wayland the desktop listens for them, elsewhere the system. */
export function createGlobalShortcuts(context: Context, { isWayland, whenLoaded, takesPress }: Options) {
  const { core, clock, store, t, explain, perform } = context;
  const press = (name: GlobalShortcut): void => {
    if (!takesPress(name)) perform({ type: commands[name] }, 'shortcut');
  };
  const shown = {
    // Other systems do not repeat global shortcuts.
    press: core.snapshot().environment.platform === 'linux' ? withoutRepeats(press, clock.steady) : press,
    report: (statuses: Environment['shortcuts']) => core.setEnvironment({ shortcuts: statuses }),
  };
  const describe = (name: GlobalShortcut): string => t()(`settings.${shortcutSettings[name]}`);
  const shortcuts = isWayland
    ? createPortalShortcuts({ ...shown, describe, store, open: openShortcutsPortal })
    : createShortcuts(shown);
  const start = (): void => shortcuts.start(core.snapshot().settings);
  if (isWayland) void whenLoaded.then(start);
  else start();
  const { ofCommand, failure } = createResults(explain);
  const requests: Handlers<
    Pick<DesktopRequests, 'shortcut:change' | 'shortcut:record' | 'shortcut:retry' | 'shortcut:copy'>
  > = {
    'shortcut:change': {
      argument: z.tuple([z.enum(globalShortcuts), accelerator]),
      run(name, chosen) {
        const tried = shortcuts.tryChange(name, chosen);
        if (tried !== 'ok') return failure({ code: `shortcut-${tried}` });
        return ofCommand(storeSettings({ core }, { [shortcutSettings[name]]: chosen }));
      },
    },
    'shortcut:record': { argument: z.tuple([z.boolean()]), run: shortcuts.record },
    'shortcut:retry': { argument: z.tuple([]), run: shortcuts.retry },
    'shortcut:copy': { argument: z.tuple([z.string().max(LONGEST)]), run: context.desktop.copy },
  };
  return { show: shortcuts.show, dispose: shortcuts.dispose, requests } satisfies Feature;
}
