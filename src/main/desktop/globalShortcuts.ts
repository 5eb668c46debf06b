import { z } from 'zod';
import type { BareType } from '#shared/commands/command.ts';
import type { DesktopRequests } from '#shared/contract/requests/desktop.ts';
import { globalShortcuts, shortcutSettings } from '#shared/settings/shortcuts.ts';
import type { GlobalShortcut } from '#shared/settings/shortcuts.ts';
import { createResults, storeSettings } from '../core/feature.ts';
import type { Context, Feature, Handlers } from '../core/feature.ts';
import { createShortcuts } from './shortcuts.ts';
import { withoutRepeats } from './withoutRepeats.ts';

/** The command of each global shortcut. */
const commands: Readonly<Record<GlobalShortcut, BareType>> = {
  toggle: 'toggleTimer',
  quickStart: 'showQuickStart',
  resume: 'resumeLast',
};

const accelerator = z.string().min(1).max(100).nullable();

/** Global shortcuts. `takesPress`: a feature that handles a press itself. */
export function createGlobalShortcuts(
  { core, clock, explain, perform }: Context,
  isWayland: boolean,
  takesPress: (shortcut: GlobalShortcut) => boolean,
) {
  const press = (name: GlobalShortcut): void => {
    if (!takesPress(name)) perform({ type: commands[name] }, 'shortcut');
  };
  const shortcuts = createShortcuts({
    // Other systems do not repeat global shortcuts.
    press: core.snapshot().environment.platform === 'linux' ? withoutRepeats(press, clock.steady) : press,
    report: (statuses) => core.setEnvironment({ shortcuts: statuses }),
    isWayland,
  });
  shortcuts.start(core.snapshot().settings);
  const { ofCommand, failure } = createResults(explain);
  const requests: Handlers<Pick<DesktopRequests, 'shortcut:change' | 'shortcut:record'>> = {
    'shortcut:change': {
      argument: z.tuple([z.enum(globalShortcuts), accelerator]),
      run(name, chosen) {
        const tried = shortcuts.tryChange(name, chosen);
        if (tried !== 'ok') return failure({ code: `shortcut-${tried}` });
        return ofCommand(storeSettings({ core }, { [shortcutSettings[name]]: chosen }));
      },
    },
    'shortcut:record': { argument: z.tuple([z.boolean()]), run: shortcuts.record },
  };
  return { show: shortcuts.show, dispose: shortcuts.dispose, requests } satisfies Feature;
}
