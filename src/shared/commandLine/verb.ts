import type { MessageId } from '../i18n/catalogue.ts';
import { cleanTitle } from '../model/task.ts';
import { parseQuickAdd } from '../parse/quickAdd.ts';
import type { Ask } from './ask.ts';
import { problem } from './problem.ts';
import type { Problem, UsageCode } from './problem.ts';

/** What to do with entries in the way. */
export const overlapChoices = ['trim', 'allow'] as const;
export type Agreed = { readonly overlaps?: (typeof overlapChoices)[number] };

/** What stands behind a verb. */
export type Given = { readonly verb: string; readonly words: readonly string[]; readonly agreed: Agreed };

/** How the words behind a verb are read. */
export type Form = {
  /** How `--help` names them. */
  readonly args?: MessageId;
  /** What a shell completes them with: titles of tasks, or one of these words. */
  readonly completes?: 'titles' | readonly string[];
  /** Whether it can be told what to do with entries in the way. */
  readonly agrees?: true;
  readonly read: (given: Given) => Ask | Problem;
};

/** Reads nothing behind a verb. */
export const alone =
  (ask: Ask): Form['read'] =>
  ({ verb, words }) =>
    words.length === 0 ? ask : problem('too-much', verb);

/** Words as one line; a problem if there are none. */
export function lineOf(words: readonly string[], missing: UsageCode, verb: string): string | Problem {
  const line = words.join(' ').trim();
  return line === '' ? problem(missing, verb) : line;
}

/** A line with a title that a task can have. Which day it is makes no difference to that. */
export function titledLine({ verb, words }: Pick<Given, 'verb' | 'words'>): string | Problem {
  const line = lineOf(words, 'needs-line', verb);
  if (typeof line !== 'string') return line;
  return cleanTitle(parseQuickAdd(line, '2000-01-01').title) === null ? problem('title', verb) : line;
}
