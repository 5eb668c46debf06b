import { mkdir, mkdtemp, readdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/**
 * Creates `target` in a temporary folder beside it and renames it as the last step, so that `target` is complete or
 * absent however the work ends, and two set-ups at once do not conflict.
 * @param make gets an empty folder; returns the path inside it that becomes `target`
 */
export async function makeAtomically(target: string, make: (folder: string) => Promise<string>): Promise<void> {
  const parent = dirname(target);
  const prefix = `.${basename(target)}.making-`;
  await mkdir(parent, { recursive: true });
  await sweep(parent, prefix);
  const folder = await mkdtemp(join(parent, `${prefix}${process.pid}-`));
  try {
    const made = await make(folder);
    await replace(target, made, join(folder, 'replaced'));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** A folder cannot be renamed over another, so the old one is moved first. Whoever comes second accepts the result. */
async function replace(target: string, made: string, old: string): Promise<void> {
  for (let tries = 0; tries < 5; tries++) {
    await rename(target, `${old}-${tries}`).catch(ignore('ENOENT'));
    try {
      return await rename(made, target);
    } catch (error) {
      ignore('ENOTEMPTY', 'EEXIST')(error);
    }
  }
  throw new Error(`${target} is being made by another set-up again and again; wait for it and try again.`);
}

/** Removes the folders of interrupted set-ups, whose processes are gone. */
async function sweep(parent: string, prefix: string): Promise<void> {
  for (const name of await readdir(parent)) {
    if (!name.startsWith(prefix)) continue;
    const pid = Number(name.slice(prefix.length).split('-')[0]);
    if (!isRunning(pid)) await rm(join(parent, name), { recursive: true, force: true });
  }
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function ignore(...codes: string[]): (error: unknown) => void {
  return (error) => {
    if (!codes.includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
  };
}
