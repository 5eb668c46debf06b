import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const src = fileURLToPath(new URL('../../src', import.meta.url));

/** A source file. Its imports are paths below `src`, or names of packages; `types`: types alone; `late`: when it is run. */
export type Source = {
  readonly path: string;
  readonly text: string;
  readonly imports: readonly { readonly target: string; readonly kind: 'value' | 'types' | 'late' }[];
};

const IMPORT = /(?:\b(import|export)\s+(type\s)?[^'";]*?\bfrom\s*|\b(import)\s*(\()?\s*)'([^']+)'/gu;

function importsOf(path: string, text: string): Source['imports'] {
  return [...text.matchAll(IMPORT)].map(([, , types, , late, specifier = '']) => ({
    target: targetOf(path, specifier),
    kind: types ? 'types' : late ? 'late' : 'value',
  }));
}

function targetOf(path: string, specifier: string): string {
  if (specifier.startsWith('#shared/')) return specifier.slice(1);
  return specifier.startsWith('.') ? relative(src, resolve(src, dirname(path), specifier)) : specifier;
}

/** Every source file. */
export const sources: readonly Source[] = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.tsx?$/u.test(path))
  .map((path) => {
    const text = readFileSync(join(src, path), 'utf8');
    return { path, text, imports: importsOf(path, text) };
  });

export const sourceAt = new Map(sources.map((source) => [source.path, source]));

/** All that is loaded with a file: what it imports at once, and what that does; own files and packages. */
export function loadedWith(entry: string, found = new Set<string>()): Set<string> {
  if (found.has(entry)) return found;
  found.add(entry);
  for (const { target, kind } of sourceAt.get(entry)?.imports ?? []) if (kind === 'value') loadedWith(target, found);
  return found;
}

/** The names of the folders in a folder below `src`. */
export const foldersIn = (folder: string): string[] =>
  readdirSync(join(src, folder), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);

const tests = fileURLToPath(new URL('..', import.meta.url));

/** What tests import from the sources at once, apart from those that drive the real app or put something in place of Electron. */
export const testImports: readonly { readonly test: string; readonly target: string }[] = readdirSync(tests, {
  recursive: true,
  encoding: 'utf8',
})
  .filter((path) => /\.tsx?$/u.test(path) && !path.startsWith('e2e/'))
  .map((path) => ({ test: path, text: readFileSync(join(tests, path), 'utf8') }))
  .filter(({ text }) => !text.includes("vi.mock('electron'"))
  .flatMap(({ test, text }) =>
    importsOf(join(tests, test), text)
      .filter(({ kind, target }) => kind === 'value' && sourceAt.has(target))
      .map(({ target }) => ({ test, target })),
  );
