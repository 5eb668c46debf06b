import { app } from 'electron';
import { HIDDEN } from '../core/hiddenSwitch.ts';

/** Whether to start without showing the window. */
export const startsHidden = (): boolean =>
  process.argv.includes(HIDDEN) || (process.platform === 'darwin' && app.getLoginItemSettings().wasOpenedAtLogin);
