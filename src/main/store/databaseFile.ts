import { statSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { StoreError } from '../core/ports.ts';

/** Which file lies at a path: a number of the disk and one on it; null: none. */
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
    /** To be called once a connection is open. */
    opened: (): void => void (files = filesAt(path)),

    /** @throws StoreError where the file is another one by now, which nobody would ever read again after a write */
    assertSame(): void {
      if (!isDeepStrictEqual(filesAt(path), files)) throw new StoreError('unreachable', `${path} is not what it was`);
    },

    /** @throws StoreError where another database took its place beside its log, which would be written into that */
    assertOwnLog(): void {
      const found = filesAt(path);
      if (found.file !== files.file && found.log !== null && found.log === files.log) {
        throw new StoreError('unreachable', `${path} is another database`);
      }
    },
  };
}
