import { cleanLine, cleanText } from '#shared/model/cleanText.ts';

/** The lines of a text that can be titles: none empty, none with blanks around. */
export const titlesOf = (text: string): string[] =>
  cleanText(text)
    .split('\n')
    .map(cleanLine)
    .filter((line) => line !== '');
