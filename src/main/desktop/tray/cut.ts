/** A text of at most `max` UTF-16 code units, with an ellipsis where it was longer. */
export const cut = (text: string, max: number): string =>
  text.length > max ? `${text.slice(0, max - 1).trimEnd()}…` : text;
