/** The lines of a text that can be titles: none empty, none with blanks around. */
export const titlesOf = (text: string): string[] =>
  text
    .split(/\r\n|\r|\n/u)
    .map((line) => line.trim())
    .filter((line) => line.length > 0);
