import { randomBytes } from 'node:crypto';
import type { ApiAccess, ApiTokens } from '#shared/snapshot/slices.ts';
import { chmodSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { readRegularSync } from '../../core/regularFile.ts';

const BYTES = 32;
/** Only this user may read it. */
const MODE = 0o600;
/** Bytes; far more than a token has. */
const FILE_MAX = 4096;

/** The file of a token, beside that of the one for full access. */
const pathOf = (path: string, access: ApiAccess): string => (access === 'full' ? path : `${path}-read`);

/** The tokens, each made where there is none. `path`: of the one for full access. @throws what the file system says */
export const readTokens = (path: string): ApiTokens => ({
  read: readToken(pathOf(path, 'read')),
  full: readToken(pathOf(path, 'full')),
});

/** Makes a new token in the place of one. @throws what the file system says, with the old token still in the file */
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
 * Puts a new token into the file, in one step: the file is never half written, however full the disk. The old token is worth
 * nothing from then on.
 */
function writeToken(path: string): string {
  const token = randomBytes(BYTES).toString('base64url');
  const next = `${path}.new`;
  // What was left behind may be open to others.
  rmSync(next, { force: true });
  writeFileSync(next, `${token}\n`, { mode: MODE, flag: 'wx' });
  renameSync(next, path);
  return token;
}
