import { randomBytes } from 'node:crypto';
import { chmodSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';

const BYTES = 32;
/** Only this user may read it. */
const MODE = 0o600;

/** The token in a file, made where there is none. @throws what the file system says */
export function readToken(path: string): string {
  try {
    const token = readFileSync(path, 'utf8').trim();
    if (token !== '') {
      chmodSync(path, MODE);
      return token;
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
  return renewToken(path);
}

/**
 * Puts a new token into the file, in one step: the file is never half written, however full the disk. The old token is worth
 * nothing from then on. @throws what the file system says, with the old token still in the file
 */
export function renewToken(path: string): string {
  const token = randomBytes(BYTES).toString('base64url');
  const next = `${path}.new`;
  // What was left behind may be open to others.
  rmSync(next, { force: true });
  writeFileSync(next, `${token}\n`, { mode: MODE });
  renameSync(next, path);
  return token;
}
