import { toggle } from './kind.ts';
import { switchFor } from './edit.ts';
import { changedBy, setting } from './setting.ts';

/** Links from other programs, `stint://…`. */
export const links = changedBy('person', {
  /** The system opens them in Stint. */
  links: setting(toggle, false),
  /** They are carried out without asking. */
  linksTrusted: setting(toggle, false, switchFor('links')),
});
