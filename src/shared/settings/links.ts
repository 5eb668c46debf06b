import { toggle } from './kind.ts';
import { switchFor } from './edit.ts';
import { changedBy, setting } from './setting.ts';

/** Links of other programs, `stint://…`. */
export const links = changedBy('person', {
  /** The system hands them to Stint. */
  links: setting(toggle, false),
  /** They are followed without asking. */
  linksTrusted: setting(toggle, false, switchFor('links')),
});
