/** A text as it is compared when something is looked for: without case, with one kind of space, and with `ё` as `е`. */
export const fold = (text: string): string =>
  text.normalize('NFKC').toLowerCase().replaceAll('ё', 'е').replaceAll(/\s+/gu, ' ').trim();
