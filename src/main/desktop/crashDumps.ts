import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { app, crashReporter } from 'electron';
import type { Clock, Log, PartialView } from '../core/ports.ts';

/** How many dumps are kept, and for how long, ms. */
const COUNT_MAX = 5;
const AGE_MAX = 30 * 86_400_000;

/** A crash dump: its path without the extension, which its metadata shares, and when it was written, ms UTC. */
export type Dump = { readonly path: string; readonly at: number };

/** The dumps that are not kept: all but the latest few, and old ones. */
export const outdatedDumps = (dumps: readonly Dump[], now: number): Dump[] =>
  dumps.toSorted((a, b) => b.at - a.at).filter(({ at }, index) => index >= COUNT_MAX || now - at > AGE_MAX);

/**
 * From now on, a process of Stint that crashes leaves a dump in a folder of this user. Nothing is ever sent. Call it
 * before Electron is ready, with the data folder set.
 */
export const keepCrashDumps = (): void => crashReporter.start({ uploadToServer: false });

/** The dumps in Stint's folder. */
export async function findDumps(folder = app.getPath('crashDumps')): Promise<Dump[]> {
  const files = await readdir(folder, { recursive: true }).catch(() => []);
  const dumps = files
    .filter((name) => name.endsWith('.dmp'))
    .map(async (name) => {
      const path = join(folder, name);
      const found = await stat(path).catch(() => null);
      return found ? [{ path: path.slice(0, -'.dmp'.length), at: found.mtimeMs }] : [];
    });
  return (await Promise.all(dumps)).flat();
}

async function removeOutdated(now: number): Promise<void> {
  const outdated = outdatedDumps(await findDumps(), now);
  await Promise.all(
    outdated.flatMap(({ path }) => ['.dmp', '.meta'].map((ending) => rm(`${path}${ending}`, { force: true }))),
  );
}

/** Keeps the folder of crash dumps small: once the page is loaded, and whenever a process crashed. */
export function createCrashDumps({ clock, log }: { readonly clock: Clock; readonly log: Log }): PartialView {
  const tidy = () => void removeOutdated(clock.now()).catch((error: unknown) => log.error('rejection', error));
  let isStarted = false;
  return {
    show() {
      if (isStarted) return;
      isStarted = true;
      tidy();
      app.on('render-process-gone', tidy);
      app.on('child-process-gone', tidy);
    },
  };
}
