import { cleanLine, cleanText } from '#shared/model/cleanText.ts';

/** The lines of a text that can be titles: trimmed, without empty ones. */
export const titlesOf = (text: string): string[] =>
  cleanText(text)
    .split('\n')
    .map(cleanLine)
    .filter((line) => line !== '');
