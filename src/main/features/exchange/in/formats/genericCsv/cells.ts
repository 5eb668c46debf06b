import { parseDuration } from '#shared/parse/duration.ts';
import { parseTableDuration } from '../../durations.ts';
import { readIso } from '../../isoTime.ts';

/** When a cell says something was: an instant, ms UTC, or a date and a time as written, each of which may be missing. */
export type Cell = { readonly at: number } | { readonly date: string; readonly time: string };

/** A date; with a time after it, or alone. */
const dated = /^(\d{1,4}([-/.]) ?\d{1,2}\2 ?\d{1,4}\.?|\d{8})(?:[T ,]+(\S.*))?$/iu;

/** Reads a cell of times; what is no date is taken for a time. */
export function readTimeCell(text: string): Cell {
  const exact = readIso(text, 'no-start');
  if (typeof exact === 'object') return exact;
  const [, date, , time = ''] = dated.exec(text) ?? [];
  return date === undefined ? { date: '', time: text } : { date, time };
}

/** Reads a cell of dates, which may hold times as well; what is no date stays one that is impossible. */
export function readDateCell(text: string): Cell {
  const cell = readTimeCell(text);
  return 'at' in cell || cell.date !== '' ? cell : { date: text, time: '' };
}

const isMinutes = /\bmin|\bмин/iu;
const isSeconds = /\bsec|\bsek|\bseg|\bсек|\(s\)/iu;
const HOUR = 3_600_000;

/** The length, in ms, of the unit of plain numbers in a column of durations; hours unless the header says otherwise. */
export function unitOf(header: string): number {
  if (isMinutes.test(header)) return HOUR / 60;
  return isSeconds.test(header) ? HOUR / 3600 : HOUR;
}

/** The duration of a cell, ms; null if it is none. `unit`: that of plain numbers. */
export function readDuration(text: string, unit: number): number | null {
  const ms = parseTableDuration(text);
  if (ms !== null) return text.includes(':') ? ms : Math.round((ms * unit) / HOUR);
  const typed = parseDuration(text);
  return typed.ok ? typed.value : null;
}

/** The tags of a cell, separated by commas, semicolons or bars. */
export const readTags = (text: string): readonly string[] =>
  text
    .split(/[,;|]/u)
    .map((tag) => tag.trim())
    .filter((tag) => tag !== '');
