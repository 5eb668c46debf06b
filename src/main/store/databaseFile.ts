import { statSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { StoreError } from '../core/ports.ts';

/** The identity of the file at a path, by device and inode; null if there is none. */
function fileAt(path: string): string | null {
  const found = statSync(path, { bigint: true, throwIfNoEntry: false });
  return found ? `${found.dev}:${found.ino}` : null;
}

/** The file of a database and the log beside it. */
const filesAt = (path: string) => ({ file: fileAt(path), log: fileAt(`${path}-wal`) });

/** The file that a connection was opened on. In WAL mode SQLite goes on writing into files that were moved or deleted. */
export function createDatabaseFile(path: string) {
  let files = filesAt(path);
  return {
    /** Call once a connection is open. */
    opened: (): void => void (files = filesAt(path)),

    /** @throws StoreError if the file was moved or replaced, since nothing would ever read what is written to it */
    assertSame(): void {
      if (!isDeepStrictEqual(filesAt(path), files)) throw new StoreError('unreachable', `${path} is not what it was`);
    },

    /** @throws StoreError if another database replaced it beside its log, which would then be written into that one */
    assertOwnLog(): void {
      const found = filesAt(path);
      if (found.file !== files.file && found.log !== null && found.log === files.log) {
        throw new StoreError('unreachable', `${path} is another database`);
      }
    },
  };
}
