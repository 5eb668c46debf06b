/** The word at the end of a line that begins with a sign, and what it can be completed to. */
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

/** So many are offered. */
const OFFERED = 6;

/** What the last word of a line can become: a project behind `#`, a tag behind `@`, a day behind `!`; null: nothing. */
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
