import { toggle } from './kind.ts';
import { changedBy, setting, when } from './setting.ts';

/** The running timer on the session bus, for desktop widgets. */
export const desktopStatus = changedBy(
  'person',
  when({ platform: ['linux'] }, { desktopStatus: setting(toggle, false) }),
);
