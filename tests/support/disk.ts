import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Only root on Linux can mount disks. */
export const canMount = process.platform === 'linux' && process.getuid?.() === 0;

const mount = (...words: string[]) => execFileSync('mount', words);

/** A disk of its own in memory, of so many kB. */
export function smallDisk(size: number) {
  const path = mkdtempSync(join(tmpdir(), 'stint-disk-'));
  mount('-t', 'tmpfs', '-o', `size=${size}k`, 'none', path);
  return {
    path,
    remove() {
      execFileSync('umount', ['--lazy', path]);
      rmSync(path, { recursive: true });
    },
  };
}

/** A folder shown at another path, from where it can be taken away and brought back, as a stick or a share is. */
export function detachable(folder: string) {
  const path = mkdtempSync(join(tmpdir(), 'stint-stick-'));
  const takeAway = () => void execFileSync('umount', ['--lazy', path]);
  mount('--bind', folder, path);
  return {
    path,
    takeAway,
    bringBack: (how: 'rw' | 'ro') => {
      mount('--bind', folder, path);
      mount('-o', `remount,bind,${how}`, path);
    },
    remove() {
      takeAway();
      rmSync(path, { recursive: true });
    },
  };
}

/** Another process that holds the database's write lock until it is told to let go. */
export async function lockElsewhere(path: string): Promise<() => Promise<void>> {
  const sqlite = createRequire(import.meta.url).resolve('better-sqlite3');
  const program = `const db = new (require(process.argv[1]))(process.argv[2]);
    db.exec('BEGIN IMMEDIATE');
    process.stdin.on('data', () => { db.exec('ROLLBACK'); process.exit(); });
    console.log('held');`;
  const child = spawn(process.execPath, ['-e', program, sqlite, path], { stdio: ['pipe', 'pipe', 'inherit'] });
  await once(child.stdout, 'data');
  return async () => {
    const ended = once(child, 'exit');
    child.stdin.write('x');
    await ended;
  };
}
