import { colours } from '../model/project.ts';
import { choice } from './kind.ts';
import { custom } from './edit.ts';
import { setting } from './setting.ts';

/** The appearance of the window. */
export const appearance = {
  /** `contrast`: light or dark like the system, with the strongest colours. */
  theme: setting(choice(['system', 'light', 'dark', 'contrast']), 'system'),
  accent: setting(choice(colours), 'blue', custom),
  density: setting(choice(['roomy', 'compact']), 'roomy'),
};
