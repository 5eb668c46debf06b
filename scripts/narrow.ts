import type { Plugin } from 'vite';

/** What V8 needs two bytes for, each character of its file included. */
const WIDE = /[^\0-\xff]/gu;
/** Texts in other letters are left as they are: written as escapes, they would take more. */
const FEW = 0.02;

const escaped = (wide: string): string =>
  Array.from({ length: wide.length }, (_, at) => `\\u${wide.charCodeAt(at).toString(16).padStart(4, '0')}`).join('');

/**
 * Writes the few characters of a program that are not Latin-1 as escapes: V8 keeps the source of what runs, and takes one
 * byte a character then instead of two.
 */
export const narrow: Plugin = {
  name: 'stint-narrow',
  apply: 'build',
  generateBundle(_options, bundle) {
    for (const file of Object.values(bundle)) {
      if (file.type !== 'chunk') continue;
      const wide = file.code.match(WIDE)?.length ?? 0;
      if (wide < file.code.length * FEW) file.code = file.code.replace(WIDE, escaped);
    }
  },
};
