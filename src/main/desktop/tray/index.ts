import type { Rectangle } from 'electron';
import { translator } from '#shared/i18n/translator.ts';
import type { Settings } from '#shared/settings/index.ts';
import type { Context, Feature } from '../../core/feature.ts';
import { createTrayView } from './tray.ts';

type Windows = {
  readonly main: { isSeen(): boolean; hide(): void };
  readonly panel: { toggle(icon: Rectangle | null): void };
};

/** The tray: its icon, tooltip and menu, and what clicking it does. */
export function createTrayFeature({ core, perform }: Context, { main, panel }: Windows): Feature {
  const clicks: Readonly<Record<Settings['trayClick'], (icon: Rectangle | null) => void>> = {
    panel: panel.toggle,
    window: () => (main.isSeen() ? main.hide() : perform({ type: 'showWindow' }, 'tray')),
    toggle: () => perform({ type: 'toggleTimer' }, 'tray'),
  };
  return createTrayView({
    platform: core.snapshot().environment.platform,
    translate: translator,
    dispatch: (command) => perform(command, 'tray'),
    onClick: (icon) => clicks[core.snapshot().settings.trayClick](icon),
  });
}
