import { readdirSync, readFileSync, statSync } from 'node:fs';
import { zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { importFormats } from '#shared/model/importing.ts';
import { Unreadable } from '../../src/main/features/exchange/in/format.ts';
import { formats } from '../../src/main/features/exchange/in/formats/index.ts';
import { openInput } from '../../src/main/features/exchange/in/open.ts';
import { readImport } from '../../src/main/features/exchange/in/readFile.ts';
import { recognise } from '../../src/main/features/exchange/in/recognise.ts';
import { anyOptions, noPorts } from '../support/importFile.ts';

const place = new URL('../fixtures/import/', import.meta.url);

/** The bytes of a fixture; a folder stands for a zip archive. */
function bytesOf(path: string): Uint8Array {
  const url = new URL(path, place);
  if (!statSync(url).isDirectory()) return new Uint8Array(readFileSync(url));
  const files = readdirSync(url, { recursive: true, encoding: 'utf8' }).filter((name) => /\.\w+$/u.test(name));
  return zipSync(
    Object.fromEntries(files.map((name) => [name, new Uint8Array(readFileSync(new URL(`${path}/${name}`, place)))])),
  );
}

const files = readdirSync(place).flatMap((id) =>
  readdirSync(new URL(id, place)).map((name) => [`${id}/${name}`, id] as const),
);

test.each(files)('%s is opened and recognised as %s, and all that is read of it is in range', (path, id) => {
  const bytes = bytesOf(path);
  expect(recognise(formats, openInput(path, bytes, anyOptions, noPorts).input, null).id).toBe(id);
  try {
    const { interpreted } = readImport(path, bytes, anyOptions, noPorts);
    for (const { startedAt, endedAt, key } of interpreted.entries) {
      expect(endedAt).toBeGreaterThanOrEqual(startedAt);
      expect(startedAt).toBeGreaterThan(0);
      expect(key).toMatch(new RegExp(`^${id}[:=]`, 'u'));
    }
    expect(readImport(path, bytes, anyOptions, noPorts).interpreted).toEqual(interpreted);
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    expect(['not-a-time-report', 'encrypted']).toContain(error.reason);
  }
});

test('every format has an importer, but for the own one', () => {
  expect(new Set(formats.map(({ id }) => id))).toEqual(new Set(importFormats.filter((id) => id !== 'stint')));
});
