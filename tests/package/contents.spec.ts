import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { extractFile, getRawHeader, listPackage } from '@electron/asar';
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { expect, test } from '@playwright/test';
import { APPLICATION_ID } from '#shared/model/applicationId.ts';
import { captured, quiet } from '../../scripts/process.ts';
import { fileDigest } from '../../scripts/runtime/digest.ts';
import { FALLBACK_MARK } from '../../scripts/package/product.ts';
import { packagesAgain, packagesOf } from '../support/packages/built.ts';
import type { Built } from '../support/packages/built.ts';
import { testFeed } from '../support/packages/feed.ts';

/** What the binary has for a fuse that is on. */
const ENABLED = '1'.codePointAt(0);

let built: Built;

test.beforeAll(async () => {
  test.setTimeout(300_000);
  built = await packagesOf('older');
});

/** A file of the app. */
const json = (path: string): Record<string, unknown> =>
  JSON.parse(extractFile(join(built.app, 'resources', 'app.asar'), path).toString()) as Record<string, unknown>;
const lines = (text: string): string[] => text.trim().split('\n');

test('lintian finds nothing wrong with the Debian package', async () => {
  test.setTimeout(120_000);
  const checked = await quiet('lintian', ['--allow-root', '--fail-on', 'error,warning', built.file('.deb')]);
  expect(checked).toEqual({ code: 0, output: '' });
});

test('the app holds what runs and nothing else, and each file its hash', async () => {
  const archive = join(built.app, 'resources', 'app.asar');
  const runs = /^\/(?:out|node_modules)(?:\/[\w.@-]+)*$|^\/package\.json$/u;
  const wanted =
    /^\/package\.json$|^\/out\/main\/(?:(?:chunks\/)?[\w.-]+\.js|update\.json)$|^\/out\/(?:preload\/index|firstScreen\/program)\.cjs$|^\/out\/firstScreen\/template\.json$|^\/out\/renderer\/(?:assets\/)?[\w.-]+\.(?:js|css|html|woff2|png|svg)$|^\/node_modules\/better-sqlite3\/(?:LICENSE|package\.json|lib\/[\w/-]+\.js|build\/Release\/better_sqlite3\.node|prebuilds\/linux-\w+\.node)$/u;
  const { header } = getRawHeader(archive);
  const files: string[] = [];
  const visit = (node: object, path: string): void => {
    if (!('files' in node)) {
      files.push(path);
      expect([path, (node as { integrity?: { algorithm: string } }).integrity?.algorithm]).toEqual([path, 'SHA256']);
      return;
    }
    for (const [name, child] of Object.entries(node.files as Record<string, object>)) visit(child, `${path}/${name}`);
  };
  visit(header, '');
  expect(files.filter((path) => !wanted.test(path))).toEqual([]);
  expect(files).toContain('/out/main/index.js');
  expect(files).not.toContain('/out/main/cli.cjs');
  expect(listPackage(archive, { isPack: false }).every((path) => runs.test(path))).toBe(true);
  const unpacked = readdirSync(`${archive}.unpacked`, { recursive: true, withFileTypes: true });
  expect(unpacked.filter((entry) => entry.isFile()).map(({ name }) => name)).toEqual([
    expect.stringMatching(/\.node$/u),
  ]);
});

test('the app knows its name, and nothing of how it is made', () => {
  const { version, ...rest } = json('package.json');
  expect(version).toMatch(/^\d+\.\d+\.\d+(?:\+fallback)?$/u);
  expect(rest).toMatchObject({ main: 'out/main/index.js', desktopName: `${APPLICATION_ID}.desktop` });
  for (const key of ['scripts', 'devDependencies']) expect(rest).not.toHaveProperty(key);
});

test('the app knows where its updates come from, and whose signature they have', async () => {
  const { port, publicKey } = await testFeed();
  expect(json('out/main/update.json')).toMatchObject({ address: `http://127.0.0.1:${port}/`, key: publicKey });
});

test('the fuses are as they should be in the binary itself', async () => {
  const wire = await getCurrentFuseWire(join(built.app, 'stint'));
  const on = Object.entries(FuseV1Options).flatMap(([name, at]) =>
    typeof at === 'number' && Number(wire[at as FuseV1Options]) === ENABLED ? [name] : [],
  );
  expect(on.toSorted()).toEqual(['EnableEmbeddedAsarIntegrityValidation', 'OnlyLoadAppFromAsar']);
});

test('only root’s helper of the sandbox is set-uid, and everything belongs to root', async () => {
  const deb = lines(await captured('dpkg-deb', ['--contents', built.file('.deb')]));
  expect(deb.filter((line) => !/^\S+ root\/root /u.test(line))).toEqual([]);
  expect(deb.filter((line) => /^-\S*s/u.test(line)).map((line) => line.split(' ').at(-1))).toEqual([
    './usr/lib/stint/chrome-sandbox',
  ]);
  const rpm = lines(await captured('rpm', ['-qplv', built.file('.rpm')]));
  expect(rpm.filter((line) => !/^\S+ +\d+ root +root /u.test(line))).toEqual([]);
  expect(rpm.filter((line) => /^-\S*s/u.test(line)).map((line) => line.split(' ').at(-1))).toEqual([
    '/usr/lib/stint/chrome-sandbox',
  ]);
});

test('packages ask for every library that the binaries are linked with, and for none of their own', async () => {
  const depends = await captured('dpkg-deb', ['--field', built.file('.deb'), 'Depends']);
  const linked = await captured('ldd', [join(built.app, 'stint')]);
  const needed = lines(await captured('objdump', ['-p', join(built.app, 'stint')]))
    .filter((line) => line.includes('NEEDED') && !/libffmpeg|ld-linux/u.test(line))
    .map((line) => line.trim().split(/\s+/u)[1] ?? '');
  expect(needed.length).toBeGreaterThan(20);
  for (const library of needed) {
    const path = new RegExp(`${library.replaceAll('.', '\\.')} => (\\S+)`, 'u').exec(linked)?.[1] ?? '';
    const found = await quiet('dpkg', ['-S', path]);
    // Debian 12 keeps files where they were before /usr was merged.
    const owner =
      found.code === 0
        ? found.output
        : await captured('dpkg', ['-S', path.replace(/^\/usr|^(?=\/lib)/u, (usr) => (usr ? '' : '/usr'))]);
    expect(depends).toContain(owner.split(':')[0]);
  }
  const rpm = await captured('rpm', ['-qp', '--requires', built.file('.rpm')]);
  for (const library of needed) expect(rpm).toContain(`${library}()`);
  expect(rpm).not.toMatch(/libffmpeg|libEGL/u);
  expect(await captured('rpm', ['-qp', '--provides', built.file('.rpm')])).not.toContain('.so');
});

test('a second build, by somebody with another umask, is the same to the byte', async () => {
  test.setTimeout(300_000);
  const again = await packagesAgain();
  for (const end of ['.deb', '.rpm', '.AppImage', '.tar.gz', '.yml'])
    expect([end, await fileDigest(again.file(end))]).toEqual([end, await fileDigest(built.file(end))]);
  expect(await quiet('diff', ['--recursive', built.app, again.app])).toEqual({ code: 0, output: '' });
});

test('the archive says at its top what it is and how to start it', async () => {
  const paths = lines(await captured('tar', ['--list', '--file', built.file('.tar.gz')]));
  const top = paths.map((path) => path.split('/').slice(1).join('/')).filter((path) => /^[^/]+$/u.test(path));
  expect(top.toSorted()).toEqual(['LICENSE', 'README.txt', 'stint']);
});

test('no package of the fallback runtime could be taken for one to install', async () => {
  for (const end of ['.deb', '.rpm', '.AppImage', '.tar.gz'])
    expect(basename(built.file(end)).includes(FALLBACK_MARK)).toBe(built.version.endsWith('+fallback'));
});

test('Flatpak can read its manifest, and both it and Snap take the archive of this build', async () => {
  const manifest = join(built.output, 'flatpak', `${APPLICATION_ID}.yml`);
  const shown = JSON.parse(await captured('flatpak-builder', ['--show-manifest', manifest])) as { id: string };
  expect(shown.id).toBe(APPLICATION_ID);
  const digest = await fileDigest(built.file('.tar.gz'));
  expect(readFileSync(manifest, 'utf8')).toContain(`sha256: ${digest}`);
  expect(readFileSync(join(built.output, 'snap', 'snapcraft.yaml'), 'utf8')).toContain(`sha256/${digest}`);
});
