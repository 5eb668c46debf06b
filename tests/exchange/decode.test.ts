import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cleanText } from '#shared/model/cleanText.ts';
import { decode } from '../../src/main/features/exchange/in/decode.ts';
import { reasonOf, utf8 } from '../support/importFile.ts';

const bytes = (...parts: readonly (string | readonly number[])[]): Uint8Array =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : Buffer.from(part))));

/** A text of letters of windows-1251 in its bytes. */
const cyrillic = (text: string): Uint8Array =>
  Uint8Array.from(text, (char) => char.charCodeAt(0) - (char >= 'А' && char <= 'я' ? 0x350 : 0));

test('every text is read back from UTF-8 and from UTF-16 with a byte order mark', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const clean = cleanText(`a${text}`);
      const little = Buffer.from(`\uFEFF${clean}`, 'utf16le');
      expect(decode(utf8(clean), null)).toMatchObject({ text: clean, encoding: 'utf-8', question: null });
      expect(decode(utf8(`\uFEFF${clean}`), null)).toMatchObject({ text: clean, encoding: 'utf-8' });
      expect(decode(little, null)).toMatchObject({ text: clean, encoding: 'utf-16le', question: null });
      expect(decode(Buffer.from(little).swap16(), null)).toMatchObject({ text: clean, encoding: 'utf-16be' });
    }),
  );
});

test.each([
  [
    'windows-1252',
    bytes('Datum;T', [0xe4], 'tigkeit\nf', [0xfc], 'r M', [0xfc], 'ller'),
    'Datum;Tätigkeit\nfür Müller',
  ],
  ['windows-1251', cyrillic('Дата;Задача\nПозвонить в банк'), 'Дата;Задача\nПозвонить в банк'],
] as const)('bytes that are no UTF-8 and look like %s are read so, and asked about', (encoding, content, text) => {
  const decoded = decode(content, null);
  expect(decoded).toMatchObject({ text, encoding });
  expect(decoded.question).toMatchObject({
    suggested: encoding,
    needed: true,
    options: ['windows-1252', 'windows-1251'],
  });
  expect(new Set(decoded.question?.samples).size).toBe(2);
  expect(decode(content, 'windows-1251')).toMatchObject({ encoding: 'windows-1251', question: { needed: false } });
});

test('bytes with NUL or many control characters are binary, one control character is not', () => {
  expect(decode(bytes('a,b\0c'), null).text).toBeNull();
  expect(decode(bytes([1, 2, 3, 4, 5]), null).text).toBeNull();
  expect(decode(bytes('a'.repeat(1000), [2]), null).text).toHaveLength(1001);
});

test('what is not in the encoding that was named is damaged', () => {
  expect(reasonOf(() => decode(bytes([0xef, 0xbb, 0xbf], 'a', [0xff]), null))).toBe('damaged');
  expect(reasonOf(() => decode(bytes('a', [0xff]), 'utf-8'))).toBe('damaged');
  expect(reasonOf(() => decode(bytes([0xff, 0xfe, 0x00, 0xd8]), null))).toBe('damaged');
});
