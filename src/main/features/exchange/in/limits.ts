import { Unreadable } from './format.ts';

/** The most that a file may have, in bytes, as it is and unzipped. */
export const SIZE_MAX = 200 * 1024 * 1024;
/** The most files that an archive may have. */
export const MEMBERS_MAX = 2000;
/** The most rows that are read, and values in JSON: what a person records in a lifetime, with room to spare. */
export const ROWS_MAX = 500_000;
const VALUES_MAX = 10_000_000;
/** How deep JSON and XML may be nested. */
export const DEPTH_MAX = 100;

/**
 * Checks a size in bytes; use it before reading a file.
 * @throws Unreadable if it is too large, or empty
 */
export function checkSize(size: number): void {
  if (size === 0) throw new Unreadable('empty');
  if (size > SIZE_MAX) throw new Unreadable('too-large');
}

const [QUOTE, BACKSLASH, COMMA] = [0x22, 0x5c, 0x2c];
const opening = new Set([0x5b, 0x7b]);
const closing = new Set([0x5d, 0x7d]);

/**
 * Checks how deep JSON is nested and how many values it has, without parsing it. Brackets within strings do not count.
 * @throws Unreadable if it is too deep or has too many
 */
export function checkJson(text: string): void {
  let depth = 0;
  let values = 0;
  let isQuoted = false;
  for (let at = 0; at < text.length; at++) {
    const char = text.charCodeAt(at);
    if (char === QUOTE) isQuoted = !isQuoted;
    else if (isQuoted && char === BACKSLASH) at += 1;
    else if (!isQuoted && opening.has(char)) depth += 1;
    else if (!isQuoted && closing.has(char)) depth -= 1;
    else if (!isQuoted && char === COMMA) values += 1;
    if (depth > DEPTH_MAX) throw new Unreadable('too-deep');
  }
  if (values > VALUES_MAX) throw new Unreadable('too-large');
}
