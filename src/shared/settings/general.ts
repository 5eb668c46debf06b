import { choice, toggle } from './kind.ts';
import { custom, select } from './edit.ts';
import { setting } from './setting.ts';

/** General behaviour and language. */
export const general = {
  /** Several tasks can run at once. If off, starting one pauses the others at the same millisecond. */
  severalAtOnce: setting(toggle, false, custom),
  // Each language is shown by its own name.
  language: setting(choice(['system', 'en', 'ru']), 'system', select('one', { en: 'English', ru: 'Русский' })),
};
