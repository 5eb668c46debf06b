import type { ImportQuestion } from '#shared/contract/importing.ts';
import type { Encoding } from '#shared/model/importing.ts';
import { Unreadable } from './format.ts';

/** The text of a file without its byte order mark; null if it is binary. */
export type Decoded = {
  readonly text: string | null;
  readonly encoding: Encoding | null;
  /** Set if the bytes do not say their encoding: the text is in the suggested one. */
  readonly question: EncodingQuestion | null;
};

type EncodingQuestion = Extract<ImportQuestion, { readonly question: 'encoding' }>;

const marks: readonly (readonly [Encoding, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

/** A text has fewer control characters than one in this many; one or two happen to be in pasted text. */
const CONTROL_RATIO = 200;
/** How many bytes around the first byte beyond ASCII are looked at to guess, and shown to a person. */
const GUESSED = 65_536;
const SHOWN = 30;

/** The text, or null if the bytes are no text in this encoding. */
function tryDecode(bytes: Uint8Array, encoding: Encoding): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Whether bytes have what no text has: NUL, or many control characters. Not for UTF-16. */
function isBinary(bytes: Uint8Array): boolean {
  let controls = 0;
  for (const byte of bytes) {
    if (byte === 0) return true;
    if (byte < 0x09 || (byte > 0x0d && byte < 0x20)) controls += 1;
  }
  return controls > bytes.length / CONTROL_RATIO;
}

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/**
 * Whether bytes are rather Cyrillic than Western: read as windows-1251, Russian has words that are all Cyrillic, whereas
 * `für` becomes `fьr`.
 */
function isCyrillic(sample: Uint8Array): boolean {
  const text = new TextDecoder('windows-1251').decode(sample);
  const whole = count(text, /(?<!\p{L})\p{Script=Cyrillic}{2,}(?!\p{L})/gu);
  return whole > count(text, /[a-z]\p{Script=Cyrillic}|\p{Script=Cyrillic}[a-z]/giu);
}

/** Decodes bytes that are neither UTF-8 nor marked as something else: one byte a character. */
function decodeBytes(bytes: Uint8Array, answer: Encoding | null): Decoded {
  const from = bytes.findIndex((byte) => byte > 0x7f);
  const options = ['windows-1252', 'windows-1251'] as const;
  const guess = isCyrillic(bytes.subarray(Math.max(0, from - SHOWN), from + GUESSED)) ? options[1] : options[0];
  const suggested = answer ?? guess;
  const shown = bytes.subarray(Math.max(0, from - SHOWN), from + SHOWN);
  const samples = options.map((encoding) => new TextDecoder(encoding).decode(shown));
  const question = { question: 'encoding', options, suggested, samples, needed: answer === null } as const;
  return { text: new TextDecoder(suggested).decode(bytes), encoding: suggested, question };
}

/**
 * Decodes the bytes of a text file. `answer` is what the person chose; null leaves it to the content.
 * @throws Unreadable if the bytes are no text in the encoding that their mark or the person names
 */
export function decode(bytes: Uint8Array, answer: Encoding | null): Decoded {
  const [marked] = marks.find(([, mark]) => mark.every((byte, at) => bytes[at] === byte)) ?? [];
  if (marked === undefined && !answer?.startsWith('utf-16') && isBinary(bytes)) {
    return { text: null, encoding: null, question: null };
  }
  const encoding = marked ?? answer ?? 'utf-8';
  if (encoding === 'windows-1252' || encoding === 'windows-1251') return decodeBytes(bytes, encoding);
  const text = tryDecode(bytes, encoding);
  if (text !== null) return { text, encoding, question: null };
  if (marked === undefined && answer === null) return decodeBytes(bytes, null);
  throw new Unreadable('damaged');
}
