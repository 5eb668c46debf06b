import type { MessageId } from '../i18n/catalogue.ts';
import { dayNames, isDay } from './day.ts';
import { escapes, isEscape } from './escape.ts';
import type { Escape } from './escape.ts';
import { readFilter } from './filter.ts';
import type { Filter } from './filter.ts';
import type { Options } from './options.ts';
import { problem } from './problem.ts';
import type { Problem } from './problem.ts';

/** How an answer is written: for people, as the JSON of the local API, or by a template. */
export type Style =
  | { readonly as: 'text' }
  | { readonly as: 'json' }
  /** `escape`: the program that values are escaped for; null: they are printed as they are. */
  | { readonly as: 'format'; readonly template: string; readonly escape: Escape | null };

export const shells = ['bash', 'zsh', 'fish'] as const;
export type Shell = (typeof shells)[number];

/** Words that ask for something and change nothing. */
export type Reading =
  | { readonly kind: 'help' | 'version' | 'diagnose' }
  | { readonly kind: 'completion'; readonly shell: Shell }
  | { readonly kind: 'status' | 'watch'; readonly style: Style }
  | { readonly kind: 'list'; readonly filter: Filter; readonly style: Style }
  /** `day`: a date, `today` or `yesterday`. */
  | { readonly kind: 'log'; readonly day: string; readonly filter: Filter; readonly style: Style };

/** What stands behind a word that asks, and how its answer is to be written. */
type Given = { readonly words: readonly string[]; readonly style: Style };

type ReadingForm = {
  readonly label: MessageId;
  readonly args?: MessageId;
  readonly isStyled: boolean;
  /** What a shell completes the word behind it with. */
  readonly completes?: readonly string[];
  readonly read: (given: Given) => Reading | Problem;
};

const readDiagnose = ({ words }: Given): Reading | Problem =>
  words.length > 0 ? problem('too-much', 'diagnose') : { kind: 'diagnose' };

const isShell = (word: string): word is Shell => (shells as readonly string[]).includes(word);

const readStatus =
  (kind: 'status' | 'watch'): ReadingForm['read'] =>
  ({ words, style }) =>
    words.length > 0 ? problem('too-much', kind) : { kind, style };

function readLog({ words, style }: Given): Reading | Problem {
  const { filter, rest } = readFilter(words);
  const [day = 'today', ...more] = rest;
  if (more.length > 0) return problem('too-much', 'log');
  return isDay(day) ? { kind: 'log', day, filter, style } : problem('day', day);
}

function readList({ words, style }: Given): Reading | Problem {
  const { filter, rest } = readFilter(words);
  return rest.length > 0 ? problem('too-much', 'list') : { kind: 'list', filter, style };
}

function readCompletion({ words }: Given): Reading | Problem {
  const [shell = ''] = words;
  return words.length === 1 && isShell(shell)
    ? { kind: 'completion', shell }
    : problem('needs-shell', shells.join(', '));
}

export const readings: Readonly<Record<string, ReadingForm>> = {
  status: { label: 'verb.status', isStyled: true, read: readStatus('status') },
  watch: { label: 'verb.watch', isStyled: true, read: readStatus('watch') },
  list: { label: 'verb.list', args: 'args.filter', isStyled: true, read: readList },
  log: { label: 'verb.log', args: 'args.log', isStyled: true, completes: dayNames, read: readLog },
  diagnose: { label: 'verb.diagnose', isStyled: false, read: readDiagnose },
  completion: {
    label: 'verb.completion',
    args: 'args.shell',
    isStyled: false,
    completes: shells,
    read: readCompletion,
  },
};

/** The style that options ask for. `word`: what it is for. */
export function readStyle({ on, values }: Options, word: string): Style | Problem {
  const template = values.get('format');
  const escape = values.get('escape');
  if (template === undefined) {
    if (escape !== undefined) return problem('option', '--escape');
    return { as: on.has('json') ? 'json' : 'text' };
  }
  if (on.has('json')) return problem('one-style', word);
  if (escape !== undefined && !isEscape(escape)) return problem('needs-escape', Object.keys(escapes).join(', '));
  return { as: 'format', template, escape: escape ?? null };
}
