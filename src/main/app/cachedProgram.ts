import { createHash } from 'node:crypto';
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { Script } from 'node:vm';

/** The length of a SHA-256, bytes. */
const MARK = 32;

/** A program of the build that was run. */
export type CachedProgram<Exports> = {
  readonly exports: Exports;
  /** Keeps the code that V8 compiled for it, for the next start, unless that was there. @throws errors of the file system */
  readonly keepCode: () => void;
};

/**
 * Runs a program of the build, one CommonJS file, with the code that V8 compiled when it ran before, which is kept in the file
 * `cache` (null: nowhere): compiling takes longer than running it once. V8 refuses code that is not of its version.
 */
export function runCached<Exports>(path: string, cache: string | null): CachedProgram<Exports> {
  const source = readFileSync(path, 'utf8');
  const program = createHash('sha256').update(source).digest();
  const cachedData = cache === null ? null : readCache(cache, program);
  const script = new Script(`(function (exports, require, module, __filename, __dirname) {${source}\n})`, {
    filename: path,
    ...(cachedData && { cachedData }),
  });
  const run = script.runInThisContext() as (...words: unknown[]) => void;
  const module: { exports: Exports } = { exports: {} as Exports };
  run.call(module.exports, module.exports, createRequire(path), module, path, dirname(path));
  return {
    exports: module.exports,
    keepCode(): void {
      if (cache === null || (cachedData && script.cachedDataRejected !== true)) return;
      const code = script.createCachedData();
      // Renamed into place, so that a start never finds half of it.
      writeFileSync(`${cache}.new`, Buffer.concat([markOf(program, code), code]), { mode: 0o600 });
      renameSync(`${cache}.new`, cache);
    },
  };
}

/** What code that is kept begins with: it says which program it is of, and that it is whole. */
const markOf = (program: Buffer, code: Buffer): Buffer => createHash('sha256').update(program).update(code).digest();

/** The code that is kept of a program; null if there is none, or it is damaged. */
function readCache(cache: string, program: Buffer): Buffer | null {
  try {
    const kept = readFileSync(cache);
    const [mark, code] = [kept.subarray(0, MARK), kept.subarray(MARK)];
    return markOf(program, code).equals(mark) ? code : null;
  } catch {
    return null;
  }
}
