import { choice, toggle } from './kind.ts';
import { custom, select } from './edit.ts';
import { setting } from './setting.ts';

/** How Stint behaves and speaks. */
export const general = {
  /** Several tasks may run at once. Off: starting one pauses the others at the same millisecond. */
  severalAtOnce: setting(toggle, false, custom),
  // Each language by its own name, whatever the window speaks.
  language: setting(choice(['system', 'en', 'ru']), 'system', select('one', { en: 'English', ru: 'Русский' })),
};
