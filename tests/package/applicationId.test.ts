import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { APPLICATION_ID } from '#shared/model/applicationId.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
/** The name as it is, as a path of D-Bus, and in any case. */
const SPELLED = new RegExp(APPLICATION_ID.replaceAll('.', '[./_]'), 'iu');

test('the reverse-DNS name is spelled in one place', () => {
  const files = ['src', 'scripts', 'packaging', 'tests'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name).slice(root.length)),
  );
  expect(files.length).toBeGreaterThan(500);
  const spelling = files.filter(
    (path) => SPELLED.test(path) || SPELLED.test(readFileSync(join(root, path)).toString('latin1')),
  );
  expect(spelling).toEqual(['src/shared/model/applicationId.ts']);
});
