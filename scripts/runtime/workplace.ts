import { mkdir, mkdtemp, readdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/**
 * Runs `work` with an empty folder beside `target`, which is removed afterwards, together with what set-ups that were
 * interrupted left of theirs.
 */
export async function inWorkplace<T>(target: string, work: (folder: string) => Promise<T>): Promise<T> {
  const parent = dirname(target);
  const prefix = `.${basename(target)}.making-`;
  await mkdir(parent, { recursive: true });
  await sweep(parent, prefix);
  const folder = await mkdtemp(join(parent, `${prefix}${process.pid}-`));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/**
 * Makes the folder `target` elsewhere and renames it into place as the last step, so that it is whole or absent
 * however the work ends, and two set-ups at once do not meet.
 * @param make gets an empty folder; answers the path inside it that becomes `target`
 */
export async function makeAtomically(target: string, make: (folder: string) => Promise<string>): Promise<void> {
  await inWorkplace(target, async (folder) => replace(target, await make(folder), join(folder, 'replaced')));
}

/** A folder cannot be renamed over another, so the old one goes first; another set-up may come in between. */
async function replace(target: string, made: string, old: string): Promise<void> {
  for (let tries = 0; tries < 5; tries++) {
    await rename(target, `${old}-${tries}`).catch(ignore('ENOENT'));
    const done = await rename(made, target).then(() => true, ignore('ENOTEMPTY', 'EEXIST'));
    if (done) return;
  }
  throw new Error(`${target} is being made by another set-up again and again; wait for it and try again.`);
}

async function sweep(parent: string, prefix: string): Promise<void> {
  for (const name of await readdir(parent)) {
    if (!name.startsWith(prefix)) continue;
    const pid = Number(name.slice(prefix.length).split('-')[0]);
    if (!isRunning(pid)) await rm(join(parent, name), { recursive: true, force: true });
  }
}

/** Whether a process of this number runs; also one of another user's. */
export function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function ignore(...codes: string[]): (error: NodeJS.ErrnoException) => void {
  return (error) => {
    if (!codes.includes(error.code ?? '')) throw error;
  };
}
