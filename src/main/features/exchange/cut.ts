/** A text cut at a length, UTF-16 code units, not within a character, and what was cut off. */
export function cut(text: string, max: number): readonly [kept: string, rest: string] {
  if (text.length <= max) return [text, ''];
  const last = text.charCodeAt(max - 1);
  const length = last >= 0xd800 && last <= 0xdbff ? max - 1 : max;
  return [text.slice(0, length).trimEnd(), text.slice(length).trimStart()];
}
