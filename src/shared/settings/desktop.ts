import { choice, toggle } from './kind.ts';
import { custom, select } from './edit.ts';
import { changedBy, setting } from './setting.ts';

/** How Stint appears outside of its window. */
export const desktop = {
  /** Start with the session, without the window. The system's own state is `environment.startsAtLogin`. */
  ...changedBy('stint', { launchAtLogin: setting(toggle, false, custom) }),
  /** The mini window, which stays on top. */
  miniWindow: setting(toggle, false),
  /** What the tray icon shows: the elapsed time, the part of the hour as a ring, or only whether a timer is running. */
  trayIcon: setting(choice(['time', 'ring', 'plain']), 'time', select('each', {})),
  /** Which elapsed time of the running task the tray, the mini window and quick start show. */
  trayTime: setting(choice(['session', 'today', 'total']), 'total', select('each', {})),
  /** Show seconds in the tray: in its title on macOS, in its tooltip elsewhere. */
  traySeconds: setting(toggle, true, custom),
  /** What clicking the icon does: show or hide the panel or the window, or toggle the timer. */
  trayClick: setting(choice(['panel', 'window', 'toggle']), 'panel', select('each', {})),
  /** What draws the windows: the graphics card where there is one, or always one of the two. From the next start on. */
  graphics: setting(choice(['auto', 'card', 'processor']), 'auto', select('each', {})),
};
