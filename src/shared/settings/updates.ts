import { custom } from './edit.ts';
import { toggle } from './kind.ts';
import { changedBy, setting } from './setting.ts';

/** New versions of Stint. */
export const updates = changedBy('person', {
  /** Ask the server for the feed once a day. Without consent nothing is asked. */
  checkForUpdates: setting(toggle, false, custom),
});
