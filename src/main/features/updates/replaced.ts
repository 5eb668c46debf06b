import { readdirSync, statSync, watch } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Clock, Disposable } from '../../core/ports.ts';

/** How long the program's folder must have stayed as it is to be taken for complete, ms. */
const SETTLED = 5000;
/** Files that dpkg (`app.asar.dpkg-new`) and rpm (`app.asar;6a1f0c22`) have not put in their place yet. */
const UNFINISHED = /\.dpkg-(?:new|tmp)$|;[\da-f]{8}$/u;

/** What tells a file from another that took its place; null while there is none. */
function identityOf(path: string): string | null {
  const { ino, mtimeMs, size } = statSync(path, { throwIfNoEntry: false }) ?? {};
  return ino === undefined ? null : `${ino} ${mtimeMs} ${size}`;
}

/** The names of the files in the program's folder and of its resources. */
function namesIn(folder: string): string[] {
  return [folder, join(folder, 'resources')].flatMap((path) => {
    try {
      return readdirSync(path);
    } catch {
      // It is not there, or not yet again.
      return [];
    }
  });
}

/**
 * Calls `onReplaced` when the running program has been replaced, as a package manager does in an upgrade, and the new one
 * is complete. The system tells of it; `check` looks too, for where it does not.
 */
export function watchReplaced(
  executable: string,
  clock: Pick<Clock, 'after'>,
  onReplaced: () => void,
): Disposable & { check(): void } {
  const folder = dirname(executable);
  let known = identityOf(executable);
  let settling: Disposable | null = null;
  function check(): void {
    const now = identityOf(executable);
    if (settling === null && now !== null && now !== known) settle(now, namesIn(folder));
  }
  /** Waits until the program is the same, and its files are, for a while. */
  function settle(seen: string, names: readonly string[]): void {
    settling = clock.after(SETTLED, () => {
      settling = null;
      const [now, nowNames] = [identityOf(executable), namesIn(folder)];
      // It is gone: when it comes back, that is a change again.
      if (now === null) return undefined;
      const isSame = now === seen && String(nowNames) === String(names);
      if (!isSame || nowNames.some((name) => UNFINISHED.test(name))) return settle(now, nowNames);
      if (now === known) return undefined;
      known = now;
      return onReplaced();
    });
  }
  const watcher = attemptWatch(folder, (name) => {
    if (name === basename(executable)) check();
  });
  return {
    check,
    dispose() {
      settling?.dispose();
      watcher?.close();
    },
  };
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
