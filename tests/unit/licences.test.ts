import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { expect, test } from 'vitest';
import { packageLicence } from '../../scripts/licences/packageLicence.ts';
import { checkLicences, unlisted } from '../../scripts/licences/plugin.ts';
import { packageFolderOf, shippedLicences } from '../../scripts/licences/shipped.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  dependencies: Record<string, string>;
};

test('every package that Stint depends on is listed, with what it needs, and the whole text of its licence', () => {
  const all = shippedLicences(root);
  const names = new Set(all.map(({ name }) => name));
  expect(Object.keys(dependencies).filter((name) => !names.has(name))).toEqual([]);
  // What dependencies need, but nothing that only builds and tests.
  expect(names).toContain('scheduler');
  expect(names).not.toContain('vitest');
  expect(all.filter(({ text, licence }) => text.length < 200 || licence === '')).toEqual([]);
  expect(all.find(({ name }) => name === 'react')?.text).toContain('Copyright (c) Meta Platforms');
});

const manifestIn = (manifest: object): string => {
  const folder = mkdtempSync(join(tmpdir(), 'stint-licence-'));
  writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest));
  return folder;
};

test('a package that only names its licence gets its text and its author; one that names another ends the build', () => {
  const named = { name: 'a', version: '1.0.0', author: 'Anna <anna@example.org>', repository: 'anna/a' };
  const { text, source } = packageLicence(manifestIn({ ...named, license: 'MIT' }));
  expect(text).toMatch(/^MIT License\n\nCopyright \(c\) Anna\n\nPermission is hereby granted/u);
  expect(source).toBe('https://github.com/anna/a');
  expect(() => packageLicence(manifestIn({ ...named, license: 'Own' }))).toThrow('no text of its licence');
});

test.each([
  ['/x/src/main/app/index.ts', null],
  ['\0vite/preload-helper.js', null],
  ['/x/node_modules/react/index.js', 'node_modules/react'],
  ['\0/x/node_modules/@base-ui/react/esm/a.js?commonjs-es-import', 'node_modules/@base-ui/react'],
  ['/x/node_modules/mqtt/node_modules/lru-cache/dist/a.js', 'node_modules/mqtt/node_modules/lru-cache'],
  [String.raw`C:\x\node_modules\ws\wrapper.mjs`, 'node_modules/ws'],
])('a bundled module %s is of the package %s', (id, folder) => {
  expect(packageFolderOf(id)).toBe(folder);
});

test('a bundle with a package that is not listed is not built', async () => {
  expect(unlisted(['/x/node_modules/a/a.js', '/x/node_modules/b/b.js'], new Set(['node_modules/a']))).toEqual([
    'node_modules/b',
  ]);
  const bundle = (source: string) => {
    const entry = join(mkdtempSync(join(tmpdir(), 'stint-bundle-')), 'entry.js');
    writeFileSync(entry, `export * from ${JSON.stringify(join(root, 'node_modules', source))};`);
    return build({
      configFile: false,
      logLevel: 'silent',
      plugins: [checkLicences(root)],
      build: { write: false, lib: { entry, formats: ['es'] } },
    });
  };
  await expect(bundle('fractional-indexing/src/index.js')).resolves.toBeTruthy();
  await expect(bundle('eventsource/dist/index.js')).rejects.toThrow(
    'not listed with its licence: node_modules/eventsource',
  );
});
