import { cleanLine } from '../model/cleanText.ts';
import type { Rates } from '../model/rate.ts';
import { custom, typed } from './edit.ts';
import { own, text, toggle } from './kind.ts';
import { setting } from './setting.ts';

/** What is billed where tasks, projects and clients say nothing, and who bills it. */
export const billing = {
  billableByDefault: setting(toggle, false),
  /** The hourly rate where no nearer one is set. */
  defaultRates: setting(
    own((rates: Rates) => rates),
    [],
    custom,
  ),
  /** The name and the address on timesheets. */
  billerName: setting(text(200, { clean: cleanLine }), ''),
  billerAddress: setting(text(1000), '', typed({ lines: 4 })),
};
