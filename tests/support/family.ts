import { readdirSync, readFileSync } from 'node:fs';

/** A file of /proc; empty when what it is about has ended meanwhile. */
function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

/** The fields of `/proc/PID/stat` after the name; null when the process is none (any more). */
function stat(pid: string): { readonly state: string; readonly parent: string; readonly born: string } | null {
  const [state, parent, ...more] = read(`/proc/${pid}/stat`)
    .replace(/^.*\) /u, '')
    .split(' ');
  return state && parent ? { state, parent, born: more[17] ?? '' } : null;
}

/** A process, told apart from a later one of the same number by when it was started. */
export type Member = { readonly pid: number; readonly born: string; readonly command: string };

/**
 * The processes that have `mark` in the environment they were started with, and all below them: also those that were
 * left by their parents, or wrote over their environment.
 */
export function family(mark: string): Member[] {
  const all = readdirSync('/proc').flatMap((pid) => {
    const found = /^\d+$/u.test(pid) ? stat(pid) : null;
    return found && found.state !== 'Z' ? [{ pid, ...found }] : [];
  });
  const found = all.filter(({ pid }) => read(`/proc/${pid}/environ`).includes(mark));
  for (const { pid } of found) found.push(...all.filter((one) => one.parent === pid && !found.includes(one)));
  return found.map(({ pid, born }) => ({
    pid: Number(pid),
    born,
    command: read(`/proc/${pid}/cmdline`).replaceAll('\0', ' '),
  }));
}

/** Those that are still there. */
export const alive = (members: readonly Member[]): Member[] =>
  members.filter(({ pid, born }) => {
    const found = stat(String(pid));
    return found !== null && found.state !== 'Z' && found.born === born;
  });
