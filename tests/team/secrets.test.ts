import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, test, vi } from 'vitest';
import { makeOdd, oddNames } from '../support/oddFiles.ts';
import { createSecrets } from '../../src/main/desktop/secrets.ts';

/** A keyring that seals by turning every bit. */
const turned = (bytes: Buffer): Buffer => Buffer.from(bytes.map((byte) => byte ^ 0xff));
const keyring = vi.hoisted(() => ({ isThere: true }));
vi.mock('electron', () => ({
  safeStorage: {
    isEncryptionAvailable: () => keyring.isThere,
    getSelectedStorageBackend: () => 'gnome_libsecret',
    encryptString: (text: string) => turned(Buffer.from(text)),
    decryptString: (sealed: Buffer) => turned(sealed).toString(),
  },
}));
beforeEach(() => (keyring.isThere = true));

const newPath = (): string => join(mkdtempSync(join(tmpdir(), 'stint-secrets-')), 'team-secrets');
const known = (value: string) => ({ state: 'known', value });
const [OURS, OTHER] = ['mqtts://ours.example', 'mqtts://other.example'] as const;

test.each(['', '{"teamKey":"abc', '[]', '{"other":"x"}'])(
  'a file that is damaged has lost its secrets, not never had any: %s',
  (text) => {
    const path = newPath();
    writeFileSync(path, text);
    expect(createSecrets(path).heldFor(OURS)).toEqual({
      password: { state: 'missing' },
      teamKey: { state: 'missing' },
    });
  },
);

test.each(oddNames)('%s in the place of the file holds nothing up: its secrets count as lost', (what) => {
  const path = makeOdd(what, 'team-secrets');
  const secrets = createSecrets(path);
  expect(secrets.heldFor(OURS)).toEqual({ password: { state: 'missing' }, teamKey: { state: 'missing' } });
});

test('a pipe that waits where the next file is written is no obstacle', () => {
  const path = newPath();
  makeOdd('a pipe', 'team-secrets.new', join(path, '..'));
  createSecrets(path).set('password', 'new', OURS);
  expect(createSecrets(path).heldFor(OURS).password).toEqual(known('new'));
});

test('without a file there are none; what is stored is one file, and without a keyring only the fact', () => {
  keyring.isThere = false;
  const path = newPath();
  const secrets = createSecrets(path);
  expect(secrets.heldFor(OURS)).toEqual({ password: { state: 'none' }, teamKey: { state: 'none' } });
  secrets.set('teamKey', 'key', OURS);
  expect(secrets.heldFor(OURS).teamKey).toEqual(known('key'));
  expect(readdirSync(join(path, '..'))).toEqual(['team-secrets']);
  expect(createSecrets(path).heldFor(OURS)).toEqual({ password: { state: 'none' }, teamKey: { state: 'missing' } });
});

test('the keyring is asked for a secret that is stored, and not where there is none', () => {
  const path = newPath();
  const secrets = createSecrets(path);
  secrets.heldFor(OURS);
  secrets.set('password', null, OURS);
  expect(secrets.isKept()).toBeNull();
  secrets.set('password', 'own', OURS);
  expect(secrets.isKept()).toBe(true);
  const again = createSecrets(path);
  expect(again.isKept()).toBeNull();
  again.heldFor(OURS);
  expect(again.isKept()).toBe(true);
});

test('a secret is for the broker it was entered for, also after a restart; another one is never handed it', () => {
  const path = newPath();
  createSecrets(path).set('password', 'old', OURS);
  for (const secrets of [createSecrets(path), createSecrets(path)]) {
    expect(secrets.heldFor(OTHER).password).toEqual({ state: 'elsewhere' });
    expect(secrets.heldFor('').password).toEqual({ state: 'elsewhere' });
    expect(secrets.heldFor(OURS).password).toEqual(known('old'));
  }
  expect(readFileSync(path, 'utf8')).not.toContain('old');
});

test('what is entered before there is an address is for the first one, and stays so over a restart', () => {
  const path = newPath();
  const secrets = createSecrets(path);
  secrets.set('password', 'early', '');
  expect(secrets.heldFor('').password).toEqual(known('early'));
  expect(secrets.heldFor(OURS).password).toEqual(known('early'));
  expect(createSecrets(path).heldFor(OTHER).password).toEqual({ state: 'elsewhere' });
});

test('secrets of before they were bound are for the broker that is set at the first start, and no other later', () => {
  const path = newPath();
  writeFileSync(path, JSON.stringify({ teamKey: turned(Buffer.from('key')).toString('base64') }));
  expect(createSecrets(path).heldFor(OURS).teamKey).toEqual(known('key'));
  expect(createSecrets(path).heldFor(OTHER).teamKey).toEqual({ state: 'elsewhere' });
});
