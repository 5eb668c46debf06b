import { choice, toggle } from './kind.ts';
import { custom, select } from './edit.ts';
import { changedBy, setting } from './setting.ts';

/** How Stint shows itself outside of its window. */
export const desktop = {
  /** Start with the session, out of sight. What the system says about it is `environment.startsAtLogin`. */
  ...changedBy('stint', { launchAtLogin: setting(toggle, false, custom) }),
  /** A small window that stays above the others. */
  miniWindow: setting(toggle, false),
  /** What the tray icon shows: elapsed time, the part of the hour as a ring, or only whether a timer runs. */
  trayIcon: setting(choice(['time', 'ring', 'plain']), 'time', select('each', {})),
  /** Show seconds in the tray: in its title on macOS, in its tooltip elsewhere. */
  traySeconds: setting(toggle, true, custom),
  /** What a click on the icon does: show or hide the window, or toggle the timer. */
  trayClick: setting(choice(['window', 'toggle']), 'window', select('each', {})),
};
