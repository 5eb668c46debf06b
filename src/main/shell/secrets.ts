import { safeStorage } from 'electron';
import { chmodSync, existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { z } from 'zod';
import type { SecretName, SecretState } from '#shared/domain/team.ts';

/** Only this user may read it, sealed as it is. */
const MODE = 0o600;

/** Sealed, in base64; empty where only the fact is kept that there is one. */
const keptSchema = z.partialRecord(z.enum(['password', 'teamKey']), z.string());

/**
 * Secrets, sealed by the system's keyring in a file of their own. Without a keyring (Linux; Electron would only obscure them)
 * they are known until Stint ends, and what is written is that there was one.
 */
export function createSecrets(path: string) {
  const isKept =
    safeStorage.isEncryptionAvailable() &&
    (process.platform !== 'linux' || safeStorage.getSelectedStorageBackend() !== 'basic_text');
  /** Empty: there is one, and it is not known any more. */
  const secrets = new Map<SecretName, string>();
  for (const [name, sealed] of Object.entries(read())) secrets.set(name as SecretName, open(sealed));

  function read(): z.infer<typeof keptSchema> {
    if (!existsSync(path)) return {};
    try {
      return keptSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
    } catch {
      // There was a key perhaps, and without it the team would be told in clear what it was promised to be sealed.
      return { password: '', teamKey: '' };
    }
  }

  function open(sealed: string): string {
    try {
      return isKept && sealed !== '' ? safeStorage.decryptString(Buffer.from(sealed, 'base64')) : '';
    } catch {
      // Another keyring sealed it.
      return '';
    }
  }

  const seal = (secret: string): string =>
    isKept && secret !== '' ? safeStorage.encryptString(secret).toString('base64') : '';

  function write(): void {
    if (secrets.size === 0) return rmSync(path, { force: true });
    const sealed = Object.fromEntries([...secrets].map(([name, secret]) => [name, seal(secret)]));
    // Whole or not at all: half of it would be lost where the computer stops meanwhile.
    const next = `${path}.new`;
    writeFileSync(next, JSON.stringify(sealed), { mode: MODE });
    chmodSync(next, MODE);
    return renameSync(next, path);
  }

  function stateOf(name: SecretName): SecretState {
    const secret = secrets.get(name);
    if (secret === undefined) return 'none';
    return secret === '' ? 'missing' : 'known';
  }

  return {
    get: (name: SecretName): string | null => secrets.get(name) || null,
    status: () => ({ password: stateOf('password'), teamKey: stateOf('teamKey'), kept: isKept }),
    /** @throws what the file system says; it is known until Stint ends all the same */
    set(name: SecretName, secret: string | null): void {
      if (secret === null) secrets.delete(name);
      else secrets.set(name, secret);
      write();
    },
  };
}
