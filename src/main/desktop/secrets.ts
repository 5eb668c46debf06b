import { safeStorage } from 'electron';
import { existsSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { z } from 'zod';
import type { Secret, SecretName, Secrets } from '#shared/model/team.ts';
import { readRegularSync } from '../core/regularFile.ts';

/** Only this user can read the file, although it is encrypted. */
const MODE = 0o600;
/** In bytes; far more than the file ever needs. */
const FILE_MAX = 64 * 1024;

/** Encrypted, in base64; empty if only the fact is stored that there is a secret. */
const keptSchema = z.partialRecord(z.enum(['password', 'teamKey']), z.string());

/**
 * The encrypted content: a secret with the broker's address it belongs to, which is empty if no address was set yet.
 */
const boundSchema = z.strictObject({ v: z.literal(1), broker: z.string(), secret: z.string() });

/** Null if there is a secret that is no longer available. */
type Held = Omit<z.infer<typeof boundSchema>, 'v'> | null;

/** Whether the system has a keyring. On Linux without one, Electron would only obscure secrets. Asking can unlock it. */
const hasKeyring = (): boolean =>
  safeStorage.isEncryptionAvailable() &&
  (process.platform !== 'linux' || safeStorage.getSelectedStorageBackend() !== 'basic_text');

/**
 * Secrets in their own file, encrypted with the system's keyring, each for one broker: no other broker gets it. Without
 * a keyring, they are kept in memory until Stint exits, and the file only says that there was one. The keyring is first
 * asked when a secret is read from the file or stored: it may be locked, and would ask the person for a password.
 */
export function createSecrets(path: string) {
  let kept: boolean | null = null;
  let opened: Map<SecretName, Held> | null = null;
  const isKept = (): boolean => (kept ??= hasKeyring());
  const secrets = (): Map<SecretName, Held> =>
    (opened ??= new Map(Object.entries(read()).map(([name, sealed]) => [name as SecretName, open(sealed)])));

  function read(): z.infer<typeof keptSchema> {
    if (!existsSync(path)) return {};
    try {
      return keptSchema.parse(JSON.parse(readRegularSync(path, FILE_MAX).toString('utf8')));
    } catch {
      // There may have been a key. Without it, Stint would send the team in plain text what should be encrypted.
      return { password: '', teamKey: '' };
    }
  }

  function open(sealed: string): Held {
    try {
      return sealed !== '' && isKept() ? heldBy(safeStorage.decryptString(Buffer.from(sealed, 'base64'))) : null;
    } catch {
      // It was encrypted with another keyring.
      return null;
    }
  }

  const seal = (held: Held): string =>
    held && isKept() ? safeStorage.encryptString(JSON.stringify({ v: 1, ...held })).toString('base64') : '';

  function write(): void {
    if (secrets().size === 0) return rmSync(path, { force: true });
    const sealed = Object.fromEntries([...secrets()].map(([name, held]) => [name, seal(held)]));
    // Replaced atomically: half a file would be lost if the computer stops meanwhile.
    const next = `${path}.new`;
    // A leftover may be readable by others, or not be a regular file.
    rmSync(next, { force: true });
    writeFileSync(next, JSON.stringify(sealed), { mode: MODE, flag: 'wx' });
    return renameSync(next, path);
  }

  /** A secret entered before there was an address belongs to the first address. */
  function bind(broker: string): void {
    const unbound = [...secrets()].filter(([, held]) => held?.broker === '');
    if (broker === '' || unbound.length === 0) return;
    for (const [name, held] of unbound) secrets().set(name, held && { ...held, broker });
    try {
      write();
    } catch {
      // Until Stint exits it belongs to this address. The disk is full or read-only, which is reported whenever
      // something is stored.
    }
  }

  function secretFor(broker: string, name: SecretName): Secret {
    const held = secrets().get(name);
    if (held === undefined) return { state: 'none' };
    if (held === null) return { state: 'missing' };
    return held.broker === broker ? { state: 'known', value: held.secret } : { state: 'elsewhere' };
  }

  return {
    /** Whether secrets survive a restart; null if the keyring was not needed yet, so that nobody asked it. */
    isKept: () => kept,
    /** The secrets for a broker's address. */
    heldFor(broker: string): Secrets {
      bind(broker);
      return { password: secretFor(broker, 'password'), teamKey: secretFor(broker, 'teamKey') };
    },
    /**
     * Stores a secret for one broker's address; null removes it.
     * @throws errors of the file system; the secret is still known until Stint exits
     */
    set(name: SecretName, secret: string | null, broker: string): void {
      if (secret === null) secrets().delete(name);
      else secrets().set(name, { broker, secret });
      write();
    },
  };
}

/** Parses a decrypted secret. Older versions encrypted the secret alone, without an address. */
function heldBy(opened: string): Held {
  try {
    const { broker, secret } = boundSchema.parse(JSON.parse(opened));
    return { broker, secret };
  } catch {
    return { broker: '', secret: opened };
  }
}
