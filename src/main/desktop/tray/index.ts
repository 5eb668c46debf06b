import { translator } from '#shared/i18n/translator.ts';
import type { Context, Feature } from '../../core/feature.ts';
import { createTrayView } from './tray.ts';

type MainWindow = { isSeen(): boolean; hide(): void };

/** The tray: its icon, tooltip and menu, and what clicking it does. */
export const createTrayFeature = ({ core, perform }: Context, window: MainWindow): Feature =>
  createTrayView({
    platform: core.snapshot().environment.platform,
    translate: translator,
    dispatch: (command) => perform(command, 'tray'),
    onClick() {
      if (core.snapshot().settings.trayClick === 'toggle') perform({ type: 'toggleTimer' }, 'tray');
      else if (window.isSeen()) window.hide();
      else perform({ type: 'showWindow' }, 'tray');
    },
  });
