import { safeStorage } from 'electron';
import { existsSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { z } from 'zod';
import type { Secret, SecretName, Secrets } from '#shared/model/team.ts';
import { readRegularSync } from '../core/regularFile.ts';

/** Only this user may read it, sealed as it is. */
const MODE = 0o600;
/** Bytes; far more than it ever has. */
const FILE_MAX = 64 * 1024;

/** Sealed, in base64; empty where only the fact is kept that there is one. */
const keptSchema = z.partialRecord(z.enum(['password', 'teamKey']), z.string());

/** What is sealed: a secret with the address of the broker that it is for; empty: none was set yet. */
const boundSchema = z.strictObject({ v: z.literal(1), broker: z.string(), secret: z.string() });

/** null: there is one, and it is not known any more. */
type Held = Omit<z.infer<typeof boundSchema>, 'v'> | null;

/**
 * Secrets, sealed by the system's keyring in a file of their own, each for one broker: another one is never handed it. Without
 * a keyring (Linux; Electron would only obscure them) they are known until Stint ends, and what is written is that there was one.
 */
export function createSecrets(path: string) {
  const isKept =
    safeStorage.isEncryptionAvailable() &&
    (process.platform !== 'linux' || safeStorage.getSelectedStorageBackend() !== 'basic_text');
  const secrets = new Map<SecretName, Held>();
  for (const [name, sealed] of Object.entries(read())) secrets.set(name as SecretName, open(sealed));

  function read(): z.infer<typeof keptSchema> {
    if (!existsSync(path)) return {};
    try {
      return keptSchema.parse(JSON.parse(readRegularSync(path, FILE_MAX).toString('utf8')));
    } catch {
      // There was a key perhaps, and without it the team would be told in clear what it was promised to be sealed.
      return { password: '', teamKey: '' };
    }
  }

  function open(sealed: string): Held {
    try {
      return isKept && sealed !== '' ? heldBy(safeStorage.decryptString(Buffer.from(sealed, 'base64'))) : null;
    } catch {
      // Another keyring sealed it.
      return null;
    }
  }

  const seal = (held: Held): string =>
    isKept && held ? safeStorage.encryptString(JSON.stringify({ v: 1, ...held })).toString('base64') : '';

  function write(): void {
    if (secrets.size === 0) return rmSync(path, { force: true });
    const sealed = Object.fromEntries([...secrets].map(([name, held]) => [name, seal(held)]));
    // Whole or not at all: half of it would be lost where the computer stops meanwhile.
    const next = `${path}.new`;
    // What was left behind may be open to others, or no file at all.
    rmSync(next, { force: true });
    writeFileSync(next, JSON.stringify(sealed), { mode: MODE, flag: 'wx' });
    return renameSync(next, path);
  }

  /** What was entered before there was an address is for the first one. */
  function bind(broker: string): void {
    const unbound = [...secrets].filter(([, held]) => held?.broker === '');
    if (broker === '' || unbound.length === 0) return;
    for (const [name, held] of unbound) secrets.set(name, held && { ...held, broker });
    try {
      write();
    } catch {
      // It is bound until Stint ends; the disk is full, or read-only, and that is told where something is stored.
    }
  }

  function secretFor(broker: string, name: SecretName): Secret {
    const held = secrets.get(name);
    if (held === undefined) return { state: 'none' };
    if (held === null) return { state: 'missing' };
    return held.broker === broker ? { state: 'known', value: held.secret } : { state: 'elsewhere' };
  }

  return {
    /** Whether they are kept over a restart. */
    isKept,
    /** The secrets as they are to be had for the address of a broker. */
    heldFor(broker: string): Secrets {
      bind(broker);
      return { password: secretFor(broker, 'password'), teamKey: secretFor(broker, 'teamKey') };
    },
    /**
     * Keeps a secret for the address of a broker, and for no other; null: there is none any more.
     * @throws what the file system says; it is known until Stint ends all the same
     */
    set(name: SecretName, secret: string | null, broker: string): void {
      if (secret === null) secrets.delete(name);
      else secrets.set(name, { broker, secret });
      write();
    },
  };
}

/** A secret out of what was sealed. Before secrets were bound to an address, it was the secret alone. */
function heldBy(opened: string): Held {
  try {
    const { broker, secret } = boundSchema.parse(JSON.parse(opened));
    return { broker, secret };
  } catch {
    return { broker: '', secret: opened };
  }
}
