/** A part of a text, `[start, end)` in UTF-16 code units. */
export type TextRange = { readonly start: number; readonly end: number };

/** Whether two parts of a text have something in common. */
export const overlaps = (one: TextRange, other: TextRange): boolean => one.start < other.end && other.start < one.end;

function commonLength(one: string, other: string, most: number, at: (text: string, index: number) => string): number {
  let length = 0;
  while (length < most && at(one, length) === at(other, length)) length += 1;
  return length;
}

/** Where parts of a text are after it was edited in one place. What was typed beside them is not part of them; what is gone is left out. */
export function moveRanges(ranges: readonly TextRange[], before: string, after: string): TextRange[] {
  const shorter = Math.min(before.length, after.length);
  const head = commonLength(before, after, shorter, (text, index) => text.charAt(index));
  const tail = commonLength(before, after, shorter - head, (text, index) => text.charAt(text.length - 1 - index));
  const cutEnd = before.length - tail;
  const by = after.length - before.length;
  const startOf = (at: number): number => (at >= cutEnd ? at + by : Math.min(at, head));
  const endOf = (at: number): number => (at <= head ? at : at >= cutEnd ? at + by : head);
  return ranges
    .map(({ start, end }) => ({ start: startOf(start), end: endOf(end) }))
    .filter(({ start, end }) => start < end);
}
