import { statSync, watch } from 'node:fs';
import { basename, dirname } from 'node:path';
import type { Disposable } from '../../core/ports.ts';

/** What tells a file from another that took its place; null while there is none. */
function identityOf(path: string): string | null {
  const { ino, mtimeMs, size } = statSync(path, { throwIfNoEntry: false }) ?? {};
  return ino === undefined ? null : `${ino} ${mtimeMs} ${size}`;
}

/**
 * Calls `onReplaced` when the running program's file has been replaced, as a package manager does in an upgrade. The
 * system tells of it; `check` looks too, for where it does not.
 */
export function watchReplaced(executable: string, onReplaced: () => void): Disposable & { check(): void } {
  let known = identityOf(executable);
  function check(): void {
    const now = identityOf(executable);
    if (now === null || now === known) return;
    known = now;
    onReplaced();
  }
  const watcher = attemptWatch(dirname(executable), (name) => {
    if (name === basename(executable)) check();
  });
  return { check, dispose: () => watcher?.close() };
}

function attemptWatch(folder: string, onChange: (name: string | null) => void) {
  try {
    const watcher = watch(folder, { persistent: false }, (_event, name) => onChange(name));
    // The folder may go; then only `check` sees changes.
    watcher.on('error', () => watcher.close());
    return watcher;
  } catch {
    // The system has no watch left.
    return null;
  }
}
