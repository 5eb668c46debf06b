/** A word at the end of a line that begins with a sign, and its completions. */
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

/**
 * The completions of the last word of a line: a project after `#`, a tag after `@`, a day after `!`; null if there are
 * none.
 */
export function completionOf(line: string, words: Words): Completion | null {
  const [, before, sign, typed] = /^(.*(?:^|\s))([#@!])(\S*)$/u.exec(line) ?? [];
  if (before === undefined || sign === undefined || typed === undefined) return null;
  const known = { '#': words.projects, '@': words.tags, '!': words.days }[sign] ?? [];
  const wanted = typed.toLocaleLowerCase();
  const matching = known.filter((word) => {
    const lower = word.toLocaleLowerCase();
    return lower.startsWith(wanted) && lower !== wanted;
  });
  if (matching.length === 0) return null;
  const quoted = (word: string) => (/\s/u.test(word) ? `"${word}"` : word);
  return { before, options: matching.slice(0, OFFERED).map((word) => sign + quoted(word)) };
}
