import type { Translate } from '../i18n/translate.ts';
import type { TaskId } from '../model/ids.ts';
import type { Misread } from '../parse/parsed.ts';

/** Words that make no sense, whatever Stint holds. */
export type UsageCode =
  | 'unknown'
  | 'option'
  | 'too-much'
  | 'one-style'
  | 'field'
  | 'day'
  | 'title'
  | 'tags'
  | 'needs-line'
  | 'needs-task'
  | 'needs-tags'
  | 'needs-range'
  | 'needs-entry'
  | 'needs-two-entries'
  | 'needs-time'
  | 'needs-change'
  | 'needs-note'
  | 'needs-focus'
  | 'needs-shell'
  | 'needs-escape'
  | 'needs-overlaps'
  | 'range'
  | 'range-reversed'
  | 'needs-groups'
  | 'needs-rounding'
  | 'needs-format'
  | 'needs-file'
  | 'needs-date-order'
  | 'needs-encoding'
  | 'zone'
  | 'binary';

/** Names that lead nowhere. */
type LostCode =
  | 'no-such-task'
  | 'no-such-any'
  | 'no-such-running'
  | 'no-such-done'
  | 'no-such-entry'
  | 'no-such-client'
  | 'no-such-project';

/** Why words were not carried out; `cli.<code>` in the catalogue explains it. */
export type Problem =
  | { readonly code: UsageCode | LostCode; readonly word: string }
  | { readonly code: 'time'; readonly word: string; readonly misread: Misread }
  | { readonly code: 'several'; readonly word: string; readonly tasks: readonly Named[] }
  | { readonly code: 'nothing' };

type Named = { readonly id: TaskId; readonly title: string };

/** How `stint` ends. The last three are of imports: rows were refused or flagged, a question is open, no format fits. */
export const exitCodes = {
  refused: 1,
  usage: 2,
  notThere: 3,
  nothingRunning: 4,
  rows: 4,
  question: 5,
  unreadable: 6,
} as const;

const lost: ReadonlySet<string> = new Set<LostCode | 'several'>([
  'no-such-task',
  'no-such-any',
  'no-such-running',
  'no-such-done',
  'no-such-entry',
  'no-such-client',
  'no-such-project',
  'several',
]);

/** The exit code for a problem. */
export function exitCodeOf({ code }: Problem): number {
  if (code === 'nothing') return exitCodes.nothingRunning;
  return lost.has(code) ? exitCodes.refused : exitCodes.usage;
}

/** Wrong usage is followed by where to read about it. */
export const isUsage = (problem: Problem): boolean => exitCodeOf(problem) === exitCodes.usage;

export const isProblem = (value: object): value is Problem => 'code' in value;

export const problem = (code: UsageCode | LostCode, word: string): Problem => ({ code, word });

/** A problem in the user's language. */
export function problemText(found: Problem, t: Translate): string {
  if (found.code === 'nothing') return t('cli.nothing');
  const { word } = found;
  if (found.code === 'time') return t('cli.time', { word, why: t(`typed.${found.misread}`) });
  if (found.code !== 'several') return t(`cli.${found.code}`, { word });
  return [t('cli.several', { word }), ...found.tasks.map(({ id, title }) => `  ${id} ${title}`)].join('\n');
}
