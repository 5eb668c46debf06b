import { readFileSync } from 'node:fs';
import type { RefusedReason, SkippedReason } from '#shared/model/importing.ts';
import type { Format, Input, ReadOptions, Row, When, Work } from '../../src/main/features/exchange/in/format.ts';

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** A text file as an importer is given it. */
export const inputOf = (text: string, name = 'file'): Input => ({
  name,
  text,
  json: parse(text),
  files: null,
  query: null,
});

/** A file in `tests/fixtures/import`. */
export function fixture(path: string): Input {
  const text = readFileSync(new URL(`../fixtures/import/${path}`, import.meta.url), 'utf8');
  return inputOf(text, path.slice(path.lastIndexOf('/') + 1));
}

/** The rows that an importer reads. */
export const rowsOf = (format: Format, input: Input, activity: ReadOptions['activity'] = 'window'): Row[] => [
  ...format.read(input, { columns: null, activity }),
];

/** An entry of which a file says nothing but its times, with what it says beside them. */
export const entryOf = (line: number, start: When, end: When | null, what: Partial<Work> & { id?: string } = {}) => ({
  kind: 'entry',
  line,
  id: null,
  title: '',
  project: '',
  client: '',
  note: '',
  tags: [],
  billable: null,
  start,
  end,
  duration: null,
  ...what,
});

/** A timer that was running. */
export function runningOf(line: number, start: When, what: Partial<Work> & { id?: string } = {}) {
  const { end: _end, duration: _duration, ...row } = entryOf(line, start, null, what);
  return { ...row, kind: 'running' };
}

export const refused = (line: number, reason: RefusedReason) => ({ kind: 'refused', line, reason });
export const skipped = (line: number, reason: SkippedReason) => ({ kind: 'skipped', line, reason });
export const utc = (text: string): When => ({ at: Date.parse(text) });
