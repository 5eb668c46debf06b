import { randomBytes } from 'node:crypto';
import type { ApiAccess, ApiTokens } from '#shared/snapshot/slices.ts';
import { chmodSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { readRegularSync } from '../../core/regularFile.ts';

const BYTES = 32;
/** Only this user can read the file. */
const MODE = 0o600;
/** In bytes; far more than a token needs. */
const FILE_MAX = 4096;

/** The file of a token, beside that of the full-access token. */
const pathOf = (path: string, access: ApiAccess): string => (access === 'full' ? path : `${path}-read`);

/** Reads the tokens, creating missing ones. `path`: of the full-access token. @throws errors of the file system */
export const readTokens = (path: string): ApiTokens => ({
  read: readToken(pathOf(path, 'read')),
  full: readToken(pathOf(path, 'full')),
});

/** Replaces a token. @throws errors of the file system; then the file still has the old token */
export const renewToken = (path: string, access: ApiAccess): string => writeToken(pathOf(path, access));

function readToken(path: string): string {
  try {
    const token = readRegularSync(path, FILE_MAX).toString('utf8').trim();
    if (token !== '') {
      chmodSync(path, MODE);
      return token;
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
  return writeToken(path);
}

/**
 * Writes a new token to the file atomically, so that it is never half written, however full the disk. The old token is
 * invalid from then on.
 */
function writeToken(path: string): string {
  const token = randomBytes(BYTES).toString('base64url');
  const next = `${path}.new`;
  // A leftover may be readable by others.
  rmSync(next, { force: true });
  writeFileSync(next, `${token}\n`, { mode: MODE, flag: 'wx' });
  renameSync(next, path);
  return token;
}
