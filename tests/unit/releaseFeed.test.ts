import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { signFeeds } from '../../scripts/release/updateFeed.ts';
import { checkFeed } from '../../src/main/features/updates/check.ts';
import { sha512, updateKeys } from '../support/signedFeed.ts';

const body = Buffer.from('a package');

/** A folder as the packager leaves it. */
function packages(): string {
  const folder = mkdtempSync(join(tmpdir(), 'stint-release-'));
  writeFileSync(join(folder, 'Stint.AppImage'), body);
  writeFileSync(
    join(folder, 'latest-linux.yml'),
    `version: 9.0.0\nfiles:\n  - url: Stint.AppImage\n    sha512: ${sha512(body)}\n    size: ${body.length}\n` +
      "    blockMapSize: 5\nreleaseDate: '2026-01-01T00:00:00.000Z'\n",
  );
  return folder;
}

test('a feed that was signed for a release is taken by the app, with notes in both languages', async () => {
  const folder = packages();
  const { publicKey, privateKey } = updateKeys();
  expect(await signFeeds(folder, privateKey, publicKey)).toEqual(['latest-linux.yml']);
  const fetch = async (address: string) => new Response(readFileSync(join(folder, new URL(address).pathname)));
  const offer = await checkFeed(
    { key: publicKey, address: 'https://updates.example/' },
    { version: '0.1.0', platform: 'linux', arch: 'x64' },
    { fetch, signal: new AbortController().signal },
  );
  expect(offer).toMatchObject({ version: '9.0.0', files: [{ url: 'Stint.AppImage', size: 9, blockMapSize: 5 }] });
  expect(offer?.notes.en.length).toBe(offer?.notes.ru.length);
  // Signing again, as a release that is repeated does, gives the same.
  const before = readFileSync(join(folder, 'latest-linux.yml'), 'utf8');
  await signFeeds(folder, privateKey, publicKey);
  expect(readFileSync(join(folder, 'latest-linux.yml'), 'utf8')).toBe(before);
});

test('nothing is signed with another key, without a feed, or for a package that is not the one described', async () => {
  const folder = packages();
  const keys = updateKeys();
  await expect(signFeeds(folder, updateKeys().privateKey, keys.publicKey)).rejects.toThrow('does not belong');
  writeFileSync(join(folder, 'Stint.AppImage'), 'another package');
  await expect(signFeeds(folder, keys.privateKey, keys.publicKey)).rejects.toThrow('is not the package');
  await expect(
    signFeeds(mkdtempSync(join(tmpdir(), 'stint-release-')), keys.privateKey, keys.publicKey),
  ).rejects.toThrow('no feed');
});
