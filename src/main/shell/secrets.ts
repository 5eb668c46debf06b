import { safeStorage } from 'electron';
import { chmodSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { SecretName } from '#shared/domain/team.ts';

/** Only this user may read it, sealed as it is. */
const MODE = 0o600;

type Kept = Partial<Record<SecretName, string>>;

/**
 * Secrets, sealed by the system's keyring in a file of their own. Without a keyring (Linux; Electron would only obscure them)
 * they are known until Stint ends, and never written.
 */
export function createSecrets(path: string) {
  const isKept =
    safeStorage.isEncryptionAvailable() &&
    (process.platform !== 'linux' || safeStorage.getSelectedStorageBackend() !== 'basic_text');
  const known = new Map<SecretName, string>(isKept ? Object.entries(read()).map(unseal) : []);

  function read(): Kept {
    try {
      return JSON.parse(readFileSync(path, 'utf8')) as Kept;
    } catch {
      // None yet, or none that can be read: it is asked for again.
      return {};
    }
  }

  function unseal([name, sealed]: [string, string]): [SecretName, string] {
    return [name as SecretName, open(sealed)];
  }

  /** Empty where another keyring sealed it. */
  function open(sealed: string): string {
    try {
      return safeStorage.decryptString(Buffer.from(sealed, 'base64'));
    } catch {
      return '';
    }
  }

  /** @throws what the file system says */
  function write(): void {
    if (!isKept) return;
    if (known.size === 0) return rmSync(path, { force: true });
    const sealed = [...known].map(([name, secret]) => [name, safeStorage.encryptString(secret).toString('base64')]);
    writeFileSync(path, JSON.stringify(Object.fromEntries(sealed)), { mode: MODE });
    return chmodSync(path, MODE);
  }

  const get = (name: SecretName): string | null => known.get(name) || null;
  return {
    get,
    status: () => ({ password: get('password') !== null, teamKey: get('teamKey') !== null, kept: isKept }),
    /** @throws what the file system says; it is known until Stint ends all the same */
    set(name: SecretName, secret: string | null): void {
      if (secret === null) known.delete(name);
      else known.set(name, secret);
      write();
    },
  };
}
