import { afterEach, beforeEach, expect, test } from 'vitest';
import { checkFeed } from '../../src/main/features/updates/check.ts';
import { rejectionOf } from '../../src/main/features/updates/trouble.ts';
import { feedOf, signatureOf, updateKeys } from '../support/signedFeed.ts';
import { startUpdateServer } from '../support/updateServer.ts';

const keys = updateKeys();
const body = Buffer.from('the new version');
const [file] = feedOf(body).files;
const target = { version: '0.1.0', platform: 'linux', arch: 'x64' } as const;

let server: Awaited<ReturnType<typeof startUpdateServer>>;
beforeEach(async () => {
  server = await startUpdateServer();
});
afterEach(() => server.stop());

/** Publishes a feed with its signature. */
function publish(feed: string, privateKey = keys.privateKey): void {
  server.put('latest-linux.yml', feed);
  server.put('latest-linux.yml.sig', signatureOf(feed, privateKey));
}
const publishFeed = (more: Readonly<Record<string, unknown>> = {}): void => publish(JSON.stringify(feedOf(body, more)));

const check = (address = server.address) =>
  checkFeed({ key: keys.publicKey, address }, target, { fetch, signal: AbortSignal.timeout(10_000) });
/** Why a check fails. */
const refusal = async (): Promise<string> => {
  try {
    return `found ${(await check())?.version}`;
  } catch (error) {
    return rejectionOf(error).code;
  }
};

test('a newer version is found: what was signed is fetched once, and read', async () => {
  publishFeed();
  expect(await check()).toEqual({ version: '0.2.0', notes: feedOf(body).notes, files: feedOf(body).files });
  expect(server.requests.map(({ path }) => path)).toEqual(['latest-linux.yml', 'latest-linux.yml.sig']);
});

test('a feed as the packager writes it, in YAML, is read too', async () => {
  const { application, feed } = feedOf(body);
  publish(
    `version: 0.3.0\nfiles:\n  - url: ${file?.url}\n    sha512: ${file?.sha512}\n    size: 15\n    blockMapSize: 7\n` +
      `path: x\nreleaseDate: '2026-01-01T00:00:00.000Z'\napplication: ${application}\nfeed: ${feed}\n` +
      'notes: {en: [One], ru: [Раз]}\n',
  );
  expect(await check()).toMatchObject({
    version: '0.3.0',
    files: [{ size: 15, blockMapSize: 7 }],
    notes: { ru: ['Раз'] },
  });
});

test('the same version is the latest one', async () => {
  publishFeed({ version: '0.1.0' });
  expect(await check()).toBeNull();
});

const refusals: readonly (readonly [what: string, code: string, publish: () => void])[] = [
  ['nothing there', 'update-unreachable', () => {}],
  [
    'no signature',
    'update-unsigned',
    () => {
      publishFeed();
      server.remove('latest-linux.yml.sig');
    },
  ],
  [
    'an empty signature',
    'update-unsigned',
    () => {
      publishFeed();
      server.put('latest-linux.yml.sig', '\n');
    },
  ],
  [
    'a signature by another key',
    'update-signature',
    () => publish(JSON.stringify(feedOf(body)), updateKeys().privateKey),
  ],
  [
    'a page in the place of the signature',
    'update-signature',
    () => {
      publishFeed();
      server.put('latest-linux.yml.sig', '<html>Please log in</html>');
    },
  ],
  [
    'a changed feed',
    'update-signature',
    () => {
      publishFeed();
      server.put('latest-linux.yml', JSON.stringify(feedOf(Buffer.from('another version'))));
    },
  ],
  [
    'a feed that was cut off',
    'update-signature',
    () => {
      publishFeed();
      server.put('latest-linux.yml', JSON.stringify(feedOf(body)).slice(0, -10));
    },
  ],
  [
    'a connection that ends early',
    'update-unreachable',
    () => {
      publishFeed();
      server.put('latest-linux.yml', JSON.stringify(feedOf(body)), 20);
    },
  ],
  ['what is no feed', 'update-unreadable', () => publish('just text')],
  ['what is no YAML', 'update-unreadable', () => publish('{"version": ')],
  ['a version that is none', 'update-unreadable', () => publishFeed({ version: 'newest' })],
  ['a package without a hash', 'update-unreadable', () => publishFeed({ files: [{ url: 'a.AppImage', size: 1 }] })],
  ['an older version', 'update-older', () => publishFeed({ version: '0.0.9' })],
  ['a version before this release', 'update-older', () => publishFeed({ version: '0.1.0-beta.1' })],
  ['the feed of another app', 'update-foreign', () => publishFeed({ application: 'org.example.Other' })],
  ['the feed of another system', 'update-foreign', () => publishFeed({ feed: 'latest-mac.yml' })],
  ['packages for other systems', 'update-foreign', () => publishFeed({ files: [{ ...file, url: 'Stint.zip' }] })],
  ['a huge feed', 'update-large', () => publish('#'.repeat(300_000))],
  ['a huge package', 'update-large', () => publishFeed({ files: [{ ...file, size: 2_000_000_000 }] })],
];

test.each(refusals)('%s is refused: %s', async (_what, code, set) => {
  set();
  expect(await refusal()).toBe(code);
});

test('a server that is not there, or takes too long, is told with the reason', async () => {
  const { address } = server;
  await server.stop();
  const error: unknown = await check(address).catch((reason: unknown) => reason);
  expect(rejectionOf(error)).toMatchObject({
    code: 'update-unreachable',
    params: { detail: expect.stringMatching(/ECONNREFUSED/u) },
  });
  const aborted = AbortSignal.abort(new Error('timeout'));
  const late: unknown = await checkFeed({ key: keys.publicKey, address }, target, { fetch, signal: aborted }).catch(
    (reason: unknown) => reason,
  );
  expect(rejectionOf(late)).toEqual({ code: 'update-unreachable', params: { detail: 'timeout' } });
  server = await startUpdateServer();
});
