import { mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { createSecrets } from '../../src/main/shell/secrets.ts';

vi.mock('electron', () => ({ safeStorage: { isEncryptionAvailable: () => false } }));

const newPath = (): string => join(mkdtempSync(join(tmpdir(), 'stint-secrets-')), 'team-secrets');

test.each(['', '{"teamKey":"abc', '[]', '{"other":"x"}'])(
  'a file that is damaged has lost its secrets, not never had any: %s',
  (text) => {
    const path = newPath();
    writeFileSync(path, text);
    expect(createSecrets(path).status()).toMatchObject({ password: 'missing', teamKey: 'missing' });
  },
);

test('without a file there are none; what is stored is one file, and without a keyring only the fact', () => {
  const path = newPath();
  const secrets = createSecrets(path);
  expect(secrets.status()).toMatchObject({ password: 'none', teamKey: 'none' });
  secrets.set('teamKey', 'key');
  expect(secrets.get('teamKey')).toBe('key');
  expect(readdirSync(join(path, '..'))).toEqual(['team-secrets']);
  expect(createSecrets(path).status()).toMatchObject({ password: 'none', teamKey: 'missing' });
});
