import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runCached } from '../../src/main/app/cachedProgram.ts';

type Program = { readonly answer: () => string };

const folder = mkdtempSync(join(tmpdir(), 'stint-program-'));
const path = join(folder, 'program.cjs');
const cache = join(folder, 'program.cache');
const write = (answer: string) =>
  writeFileSync(path, `const { basename } = require('node:path');\nexports.answer = () => basename('/${answer}');`);

test('a program runs the same with the code of its last run, without, and with that of another or damaged', () => {
  write('one');
  const first = runCached<Program>(path, cache);
  expect(first.exports.answer()).toBe('one');
  first.keepCode();
  const kept = readFileSync(cache);

  const second = runCached<Program>(path, cache);
  expect(second.exports.answer()).toBe('one');
  second.keepCode();
  // It was taken, so there is nothing new to keep.
  expect(readFileSync(cache)).toEqual(kept);

  // Of the same length, by which V8 tells sources apart.
  write('two');
  const other = runCached<Program>(path, cache);
  expect(other.exports.answer()).toBe('two');
  other.keepCode();
  expect(readFileSync(cache)).not.toEqual(kept);

  const damaged = Buffer.from(readFileSync(cache));
  damaged[damaged.length - 1] = (damaged.at(-1) ?? 0) ^ 1;
  writeFileSync(cache, damaged);
  expect(runCached<Program>(path, cache).exports.answer()).toBe('two');
  expect(runCached<Program>(path, null).exports.answer()).toBe('two');
});
