import { mkdtempSync, readFileSync, renameSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { copyRegular, readRegular, readRegularSync } from '../../src/main/core/regularFile.ts';
import { endpointPath, readEndpoint } from '../../src/main/features/commandLine/wire/endpoint.ts';
import { makeOdd, oddNames } from '../support/oddFiles.ts';

const newFile = (text: string): string => {
  const path = join(mkdtempSync(join(tmpdir(), 'stint-file-')), 'file');
  writeFileSync(path, text);
  return path;
};

test('a file is read and copied as it is, also an empty one; too large a one is not', async () => {
  for (const text of ['', 'a text']) {
    const path = newFile(text);
    expect((await readRegular(path, 6)).toString()).toBe(text);
    expect(readRegularSync(path, 6).toString()).toBe(text);
    await copyRegular(path, `${path}.copy`, 6);
    expect(readFileSync(`${path}.copy`, 'utf8')).toBe(text);
    expect(statSync(`${path}.copy`).mode & 0o777).toBe(0o600);
  }
  const path = newFile('a text');
  await expect(readRegular(path, 5)).rejects.toThrow('EFBIG');
  expect(() => readRegularSync(path, 5)).toThrow('EFBIG');
  await expect(copyRegular(path, `${path}.copy`, 5)).rejects.toThrow('EFBIG');
  expect(readRegularSync(path, 3, 'beginning').toString()).toBe('a t');
  symlinkSync(path, `${path}.link`);
  expect((await readRegular(`${path}.link`, 6)).toString()).toBe('a text');
  await expect(copyRegular(`${path}.link`, `${path}.copy`, 6)).rejects.toThrow('ELOOP');
});

test.each(oddNames)('%s is refused at once', async (what) => {
  const path = makeOdd(what);
  const refused = /EFTYPE|EFBIG|ELOOP/u;
  await expect(readRegular(path, 1024)).rejects.toThrow(refused);
  expect(() => readRegularSync(path, 1024)).toThrow(refused);
  await expect(copyRegular(path, `${path}.copy`, 1024)).rejects.toThrow(refused);
});

test.each(oddNames)('the command line does not wait for a file of the endpoint that is %s', (what) => {
  const folder = mkdtempSync(join(tmpdir(), 'stint-odd-'));
  renameSync(makeOdd(what), endpointPath(folder));
  expect(readEndpoint(folder)).toBeNull();
});
