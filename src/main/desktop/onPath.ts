import { accessSync, constants, realpathSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { readRegularSync } from '../core/regularFile.ts';

/** Maximum size of a client, bytes; far more than it has. */
const CLIENT_MAX = 1024 * 1024;

const isExecutable = (path: string): boolean => {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

/**
 * Whether what shells find as `stint` is this client: a link to it, or the copy that Stint installs.
 * @param searched the PATH
 */
export function isOnPath(client: string, searched: string): boolean {
  const folders = searched.split(delimiter).filter((folder) => folder !== '');
  const found = folders.map((folder) => join(folder, 'stint')).find(isExecutable);
  if (found === undefined) return false;
  try {
    if (realpathSync(found) === realpathSync(client)) return true;
    return readRegularSync(found, CLIENT_MAX).equals(readRegularSync(client, CLIENT_MAX));
  } catch {
    // Something else that has its name.
    return false;
  }
}
