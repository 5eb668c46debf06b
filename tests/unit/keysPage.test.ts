import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { generatedPart, keysTables, withKeys } from '../../scripts/keysPage.ts';

const page = readFileSync(new URL('../../docs/keys.md', import.meta.url), 'utf8');
/** The text as it is whatever the width of columns. */
const squeezed = (text: string): string => text.replaceAll(/ +/gu, ' ').replaceAll(/-{3,}/gu, '---').trim();

test('the page of keys lists those of the window and of other apps: else npm run docs', () => {
  expect(squeezed(generatedPart(page))).toBe(squeezed(keysTables()));
  expect(generatedPart(page)).toMatch(/\| Pause all or resume the last task +\| T /u);
});

test('tables that are made anew leave the rest of the page as it is', () => {
  expect(squeezed(withKeys(page))).toBe(squeezed(page));
});
