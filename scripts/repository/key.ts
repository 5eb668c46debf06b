import { writeFile } from 'node:fs/promises';
import { captured } from '../process.ts';

/** The key that signs a repository, in the keyring that `GNUPGHOME` says (or the user's own). */
export interface SigningKey {
  readonly fingerprint: string;
  /** The public part, armored. */
  readonly publicKey: string;
}

/**
 * The only secret key of the keyring.
 *
 * @throws Error if there is none, or more than one: then set `GNUPGHOME` to a folder that holds one.
 */
export async function signingKey(): Promise<SigningKey> {
  const listed = await captured('gpg', ['--batch', '--with-colons', '--list-secret-keys']);
  const lines = listed.split('\n').map((line) => line.split(':'));
  // The fingerprint that follows a primary key is its own; those of subkeys come later.
  const fingerprints = lines.flatMap(([kind], at) => (kind === 'sec' ? (lines[at + 1]?.[9] ?? []) : []));
  const [fingerprint] = fingerprints;
  if (fingerprint === undefined || fingerprints.length > 1) {
    throw new Error(`The keyring has ${fingerprints.length} secret keys; set GNUPGHOME to a folder that holds one.`);
  }
  const publicKey = await captured('gpg', [
    '--batch',
    '--armor',
    '--export-options',
    'export-minimal',
    '--export',
    fingerprint,
  ]);
  return { fingerprint, publicKey };
}

/** Signs a file within a copy of it, as apt wants its InRelease. */
export async function signInline(key: SigningKey, from: string, to: string): Promise<void> {
  await writeFile(to, await captured('gpg', [...signWith(key), '--clearsign', '--output', '-', from]));
}

/** Signs a file by another one beside it (armored), as apt wants its Release.gpg and dnf its repomd.xml.asc. */
export async function signBeside(key: SigningKey, from: string, to: string): Promise<void> {
  await writeFile(to, await captured('gpg', [...signWith(key), '--armor', '--detach-sign', '--output', '-', from]));
}

const signWith = ({ fingerprint }: SigningKey): string[] => [
  '--batch',
  '--quiet',
  '--local-user',
  fingerprint,
  '--digest-algo',
  'SHA512',
];
