import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readOwnSync } from '../../../core/regularFile.ts';

/** Where words are sent to, and the program that is to be started where nobody takes them. */
export type Endpoint = {
  /** A Unix socket, or a named pipe on Windows. */
  readonly address: string;
  /** Another one at each start. */
  readonly token: string;
  /** The program of this Stint, with its arguments. */
  readonly program: readonly string[];
};

/** The first field of the file. A client that finds another one there does not know what follows. */
const SHAPE = 'stint-1';
/** In bytes; far more than an endpoint needs. */
const FILE_MAX = 64 * 1024;
/** What ends each field. No path has it, so a client needs no quotes. */
const END = '\0';

/** The file in the data folder. It stays when Stint quits, so that it can be found and started again. */
export const endpointPath = (folder: string): string => join(folder, 'command-line');

/** Writes the file as a whole or not at all, for this user alone. @throws errors of the file system */
export function writeEndpoint(folder: string, { address, token, program }: Endpoint): void {
  const path = endpointPath(folder);
  const next = `${path}.new`;
  // A leftover may be readable by others.
  rmSync(next, { force: true });
  writeFileSync(next, [SHAPE, address, token, ...program, ''].join(END), { mode: 0o600, flag: 'wx' });
  renameSync(next, path);
}

/**
 * Reads the file; null if there is none, or of another shape. It names a program that is started, so whoever could write
 * it could have anything done: one that is not this user's alone counts as none.
 */
export function readEndpoint(folder: string): Endpoint | null {
  let text: string;
  try {
    text = readOwnSync(endpointPath(folder), FILE_MAX).toString('utf8');
  } catch {
    return null;
  }
  const [shape, address, token, ...program] = text.split(END);
  if (shape !== SHAPE || address === undefined || token === undefined || program.pop() !== '') return null;
  return { address, token, program };
}
