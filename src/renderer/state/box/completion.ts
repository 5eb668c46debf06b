import { parseDueDay } from '#shared/parse/dueDay.ts';

/** A word at the end of a line that begins with the sign of a token, and its completions. */
export type Completion = {
  /** The line before the word. */
  readonly before: string;
  readonly options: readonly string[];
};

export type Words = {
  readonly projects: readonly string[];
  readonly tags: readonly string[];
  readonly days: readonly string[];
};

/** Maximum number of completions. */
const OFFERED = 6;

const lastWord = /^(.*(?:^|\s))(#|№|project:|проект:|@|tag:|метка:|тег:|!|due:|срок:)(\S*)$/iu;

/** Which days are meant does not matter where it is only asked whether a word means one. */
const ANY_DAY = '2026-03-04';

/** What can stand behind a sign. A day that is short for another word, `fri`, is complete: Enter is to add the task. */
function wordsBehind(sign: string, typed: string, { projects, tags, days }: Words): readonly string[] {
  if (/^(?:[#№]|project:|проект:)$/iu.test(sign)) return projects;
  if (!/^(?:!|due:|срок:)$/iu.test(sign)) return tags;
  return parseDueDay(typed, ANY_DAY) === null ? days : [];
}

/**
 * The completions of the last word of a line: a project after `#`, a tag after `@`, a day after `!`, or after the words
 * that stand for these signs; null if there are none.
 */
export function completionOf(line: string, words: Words): Completion | null {
  const [, before, sign, typed] = lastWord.exec(line) ?? [];
  if (before === undefined || sign === undefined || typed === undefined) return null;
  const wanted = typed.toLocaleLowerCase();
  const matching = wordsBehind(sign, typed, words).filter((word) => {
    const lower = word.toLocaleLowerCase();
    return lower.startsWith(wanted) && lower !== wanted;
  });
  if (matching.length === 0) return null;
  const quoted = (word: string) => (/\s/u.test(word) ? `"${word}"` : word);
  return { before, options: matching.slice(0, OFFERED).map((word) => sign + quoted(word)) };
}
