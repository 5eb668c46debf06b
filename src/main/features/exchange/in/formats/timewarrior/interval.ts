/** An interval as Timewarrior stores it. Times are as the file has them: nothing is known of them yet. */
export type Interval = {
  readonly start: unknown;
  /** Undefined while the interval is open. */
  readonly end: unknown;
  /** In the order of the file. */
  readonly tags: readonly string[];
  readonly annotation: string;
};

/** `inc`, the times, and all that follows the first `#`. */
const interval = /^\s*inc(?:\s+([^\s#]\S*)(?:\s+-\s+([^\s#]\S*))?)?(?:\s+#(?:\s(.*))?)?\s*$/su;
/** A token in quotes, where a backslash takes the next character as it is, or a word. Words keep their backslashes. */
const token = /\s*(?:(["'])((?:\\.|(?!\1)[^\\])*)\1(?=\s|$)|(\S+))/suy;
const escaped = /\\(?:u([\dA-Fa-f]{4})|(.))/gsu;
const controls: Readonly<Record<string, string>> = { b: '\b', f: '\f', n: '\n', r: '\r', t: '\t', v: '\v' };

const unescape = (text: string): string =>
  text.replaceAll(escaped, (_all, code: string | undefined, char: string) =>
    code === undefined ? (controls[char] ?? char) : String.fromCharCode(Number.parseInt(code, 16)),
  );

/** The annotation: newer versions quote it, older ones write it as it is. */
function readAnnotation(text: string): string {
  const whole = text.trim();
  token.lastIndex = 0;
  const [all, , content] = token.exec(whole) ?? [];
  return content !== undefined && all === whole ? unescape(content) : whole;
}

/** The tags, and the annotation after a `#` that stands alone. */
function readTags(text: string): Pick<Interval, 'tags' | 'annotation'> {
  const tags: string[] = [];
  token.lastIndex = 0;
  for (let found = token.exec(text); found; found = token.exec(text)) {
    const [, , content, word] = found;
    if (word === '#') return { tags, annotation: readAnnotation(text.slice(token.lastIndex)) };
    tags.push(word ?? unescape(content ?? ''));
  }
  return { tags: tags.filter((tag) => tag !== ''), annotation: '' };
}

/**
 * Reads a line of a data file: `inc START - END # TAG … # "ANNOTATION"`, of which all after `inc` may be missing.
 * Null if it is no such line.
 */
export function readInterval(line: string): Interval | null {
  const found = interval.exec(line);
  return found && { start: found[1], end: found[2], ...readTags(found[3] ?? '') };
}
