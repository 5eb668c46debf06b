import type { Ask } from '#shared/commandLine/ask.ts';
import { helpText } from '#shared/commandLine/help.ts';
import { optionNames } from '#shared/commandLine/options.ts';
import { exitCodeOf, exitCodes, isProblem, problemText } from '#shared/commandLine/problem.ts';
import type { Problem } from '#shared/commandLine/problem.ts';
import { isAsk, isJob, readWords } from '#shared/commandLine/readWords.ts';
import type { Translate } from '#shared/i18n/translate.ts';
import { HIDDEN } from '../core/hiddenSwitch.ts';
import { isLink } from '../features/links/link.ts';

/** A word that prints to a terminal, which this process does not. */
type Elsewhere = { readonly code: 'elsewhere'; readonly word: string };

/** What the words after the program's name come to. */
export type Words =
  | { readonly kind: 'link'; readonly address: string }
  | { readonly kind: 'ask'; readonly ask: Ask }
  /** Runs, and stays as it is. */
  | { readonly kind: 'stay' }
  /** Only prints something and ends. */
  | { readonly kind: 'print'; readonly what: 'help' | 'version' | Problem | Elsewhere };

/** What the app’s own process prints, and how it ends. */
export type Printed = { readonly text: string; readonly exitCode: number };

export const showWindow: Words = ask(['show']);

/** Reads the words; switches that are not ours belong to Electron and are skipped. Never throws. */
export function parseCommandLine(argv: readonly string[]): Words {
  const words = ownWords(argv);
  const first = words.find((word) => !word.startsWith('-'));
  if (first !== undefined && isLink(first)) return { kind: 'link', address: first };
  if (words.length > 0) return ask(words);
  return argv.includes(HIDDEN) ? { kind: 'stay' } : showWindow;
}

/**
 * What is left without the switches of Electron and of the system (macOS and Windows pass some of one dash). Behind a
 * verb one dash is a word of ours: `switch -`, `-20m`; and behind `--` all is.
 */
function ownWords(argv: readonly string[]): string[] {
  const end = argv.indexOf('--');
  const [before, behind] = end === -1 ? [argv, []] : [argv.slice(0, end), argv.slice(end)];
  const verb = before.findIndex((word) => !word.startsWith('-'));
  const isOne = (word: string, at: number): boolean =>
    !word.startsWith('-') || isOurs(word) || (!word.startsWith('--') && verb !== -1 && at > verb);
  return [...before.filter(isOne), ...behind];
}

/** `--user-data-dir` is Chromium’s too, which has settled it by now. */
const isOurs = (word: string): boolean => {
  const [name = ''] = word.split('=');
  return optionNames.includes(name) && name !== '--user-data-dir';
};

function ask(words: readonly string[]): Words {
  const read = readWords(words);
  if (isProblem(read)) return { kind: 'print', what: read };
  const { asked } = read;
  if (isAsk(asked)) return { kind: 'ask', ask: asked };
  if (isJob(asked)) return { kind: 'print', what: { code: 'elsewhere', word: asked.job } };
  if (asked.kind === 'help' || asked.kind === 'version') return { kind: 'print', what: asked.kind };
  return { kind: 'print', what: { code: 'elsewhere', word: asked.kind } };
}

/** The text for what is only printed; wrong usage is followed by the usage. `stint`: what runs the command line here. */
export function printed(
  { what }: Extract<Words, { kind: 'print' }>,
  version: string,
  stint: string,
  t: Translate,
): Printed {
  if (what === 'help') return { text: helpText(t), exitCode: 0 };
  if (what === 'version') return { text: `Stint ${version}`, exitCode: 0 };
  if (what.code === 'elsewhere') {
    const text = t('cli.elsewhere', { word: what.word, command: `${stint} ${what.word}` });
    return { text: `stint: ${text}`, exitCode: exitCodes.usage };
  }
  return { text: `stint: ${problemText(what, t)}\n\n${helpText(t)}`, exitCode: exitCodeOf(what) };
}
