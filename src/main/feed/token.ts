import { randomBytes } from 'node:crypto';
import { chmodSync, readFileSync, writeFileSync } from 'node:fs';

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

/** Puts a new token into the file; the old one is worth nothing from then on. @throws what the file system says */
export function renewToken(path: string): string {
  const token = randomBytes(BYTES).toString('base64url');
  writeFileSync(path, `${token}\n`, { mode: MODE });
  chmodSync(path, MODE);
  return token;
}
