import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { Script } from 'node:vm';

/** A program of the build that was run. */
export type CachedProgram<Exports> = {
  readonly exports: Exports;
  /** Keeps the code that V8 compiled for it, for the next start, unless that was there. @throws errors of the file system */
  readonly keepCode: () => void;
};

/**
 * Runs a program of the build, one CommonJS file, with the code that V8 compiled when it ran before, which is kept in the file
 * `cache`: compiling takes longer than running it once. The cache says which program it is of; V8 refuses one that is not of
 * its version.
 */
export function runCached<Exports>(path: string, cache: string): CachedProgram<Exports> {
  const source = readFileSync(path, 'utf8');
  const mark = createHash('sha256').update(source).digest();
  const cachedData = readCache(cache, mark);
  const script = new Script(`(function (exports, require, module, __filename, __dirname) {${source}\n})`, {
    filename: path,
    ...(cachedData && { cachedData }),
  });
  const run = script.runInThisContext() as (...words: unknown[]) => void;
  const program: { exports: Exports } = { exports: {} as Exports };
  run.call(program.exports, program.exports, createRequire(path), program, path, dirname(path));
  return {
    exports: program.exports,
    keepCode(): void {
      if (cachedData && script.cachedDataRejected !== true) return;
      writeFileSync(cache, Buffer.concat([mark, script.createCachedData()]), { mode: 0o600 });
    },
  };
}

/** The code that is kept of the program with this mark; null if there is none. */
function readCache(cache: string, mark: Buffer): Buffer | null {
  try {
    const kept = readFileSync(cache);
    return kept.subarray(0, mark.length).equals(mark) ? kept.subarray(mark.length) : null;
  } catch {
    return null;
  }
}
