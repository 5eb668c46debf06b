import { problem } from './problem.ts';
import type { Problem } from './problem.ts';

const switches = ['help', 'version', 'diagnose', 'launch', 'json', 'billable', 'dry-run'] as const;
/** Options that have a value, without their dashes. */
export const valued = [
  'format',
  'escape',
  'overlaps',
  'group',
  'round',
  'client',
  'output',
  'zone',
  'date-order',
  'encoding',
  'user-data-dir',
] as const;

type Switch = (typeof switches)[number];
type Valued = (typeof valued)[number];

/** An option without its dashes. */
export type OptionName = Switch | Valued;

/** What begins with two dashes, and the words between. */
export type Options = {
  readonly on: ReadonlySet<Switch>;
  readonly values: ReadonlyMap<Valued, string>;
  readonly words: readonly string[];
};

/** The options, as they are typed. */
export const optionNames: readonly string[] = [...switches, ...valued].map((name) => `--${name}`);

/** Whether an option has no value. */
export const isSwitch = (name: string): name is Switch => (switches as readonly string[]).includes(name);
/** Whether an option has a value. */
export const isValued = (name: string): name is Valued => (valued as readonly string[]).includes(name);

/**
 * Tells options from words. Only what begins with two dashes is an option, and `-h`: a single dash names the previous
 * task, takes a tag off and begins `-20m`. After `--` all are words.
 */
export function splitOptions(argv: readonly string[]): Options | Problem {
  const on = new Set<Switch>();
  const values = new Map<Valued, string>();
  const words: string[] = [];
  const left = [...argv];
  for (let word = left.shift(); word !== undefined; word = left.shift()) {
    if (word === '--') {
      words.push(...left);
      break;
    }
    if (word === '-h') on.add('help');
    else if (!word.startsWith('--')) words.push(word);
    else {
      const [name = '', ...rest] = word.slice(2).split('=');
      const hasValue = rest.length > 0;
      if (isSwitch(name) && !hasValue) on.add(name);
      else if (isValued(name)) {
        const value = hasValue ? rest.join('=') : left[0]?.startsWith('--') ? undefined : left.shift();
        if (value === undefined) return problem('option', `--${name}`);
        values.set(name, value);
      } else return problem('option', `--${name}`);
    }
  }
  return { on, values, words };
}

/** Options that every word has. */
const common: ReadonlySet<OptionName> = new Set(['help', 'version', 'diagnose', 'launch', 'user-data-dir']);

/** A problem if there is an option beside `own` and those of every word. */
export function strangeOption({ on, values }: Options, own: readonly OptionName[]): Problem | null {
  const strange = [...on, ...values.keys()].find((name) => !own.includes(name) && !common.has(name));
  return strange === undefined ? null : problem('option', `--${strange}`);
}
