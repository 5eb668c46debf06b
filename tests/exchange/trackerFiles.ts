import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Format, Input, Row } from '../../src/main/features/exchange/in/format.ts';

/** Where the files of other programs are; a folder in the folder of a program stands for a zip archive. */
export const fixtures = join(import.meta.dirname, '../fixtures/import');

/** What a format is given of a text. */
export const inputOfText = (text: string, name = 'file.csv'): Input => {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    json = undefined;
  }
  return { name, text, json, files: null, query: null };
};

/** What a format is given of a fixture, by its path there. */
export function inputOf(path: string): Input {
  const place = join(fixtures, path);
  if (!statSync(place).isDirectory()) return inputOfText(readFileSync(place, 'utf8'), path);
  const files = readdirSync(place, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile())
    .map((file) => join(file.parentPath, file.name));
  return {
    name: path,
    text: null,
    json: undefined,
    files: new Map(files.map((file) => [relative(place, file).replaceAll('\\', '/'), readFileSync(file, 'utf8')])),
    query: null,
  };
}

/** Reads all rows with a format, and checks that it recognises the input. */
export function rowsOf(format: Format, input: Input): readonly Row[] {
  if (!format.recognises(input)) throw new Error(`${input.name} is not recognised`);
  return [...format.read(input, { columns: null, activity: 'window' })];
}

/** What a row without a task, project and the like says of its work. */
export const noWork = { id: null, title: '', project: '', client: '', note: '', tags: [], billable: null } as const;

export const at = (iso: string) => ({ at: Date.parse(iso) });

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
