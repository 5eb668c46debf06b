import fc from 'fast-check';

/** Texts that do something to programs which take them as they are: terminals, bars, markup, checks of a database. */
export const HOSTILE = [
  '\u0000',
  '\u001B[31m',
  '\u001B]0;title\u0007',
  '\u009B2J',
  '\u007F',
  '\u202E',
  '\u2066',
  '\u200F',
  '\uD800',
  '\uDC00',
  '\r\n',
  '\u2028',
  '\t',
  '%{A1:touch /tmp/x:}',
  '| bash=touch',
  String.raw`\0174`,
  '#(touch /tmp/x)',
  '#[fg=red]',
  '<b>&"',
  "'",
];

/** Any text: also one with halves of surrogate pairs, controls, and what programs obey. */
export const anyText = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary', maxLength: 4 }),
      fc.integer({ min: 0, max: 0xff_ff }).map((code) => String.fromCharCode(code)),
      fc.constantFrom(...HOSTILE),
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(''));

/** Whether a text could harm nobody. `mayBreak`: line feeds and tabs may be in it. */
export function isHarmless(text: string, mayBreak = false): boolean {
  return Array.from(text).every((char) => {
    const code = char.codePointAt(0) ?? 0;
    if (code === 0x0a || code === 0x09) return mayBreak;
    const isControl = code < 0x20 || (code >= 0x7f && code <= 0x9f);
    const isHalf = code >= 0xd8_00 && code <= 0xdf_ff;
    const isLineEnd = code === 0x20_28 || code === 0x20_29;
    const turns =
      code === 0x06_1c ||
      (code >= 0x20_0e && code <= 0x20_0f) ||
      (code >= 0x20_2a && code <= 0x20_2e) ||
      (code >= 0x20_66 && code <= 0x20_69);
    return !isControl && !isHalf && !isLineEnd && !turns;
  });
}
