import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Who uses the machine: an ordinary user. */
const USER = 'stint-person';

/** The result of a program: its exit code, and all that it wrote. */
export interface Ended {
  readonly code: number;
  readonly output: string;
}

/**
 * This computer once more: the same programs and libraries, but what is written, installed or started there is gone with
 * it. The folders of `/tmp` and the network are shared.
 */
export interface Machine {
  /** The home of its user, as seen from outside. */
  readonly home: string;
  /** Runs a program as root. */
  readonly run: (...command: string[]) => Promise<Ended>;
  /** Ends everything in it. */
  readonly close: () => Promise<void>;
}

/**
 * The root of the machine: this one's below, and a file system in memory above. It is made the root of the namespace, as
 * the kernel grants no user namespaces in a mere `chroot`. The first process ends with its input, and all others with it.
 */
const SET_UP = `set -e
layers=$1/layers
mkdir -p "$layers"
mount -t tmpfs tmpfs "$layers"
mkdir "$layers/up" "$layers/work" "$layers/root"
root=$layers/root
mount -t overlay overlay -o "lowerdir=/,upperdir=$layers/up,workdir=$layers/work" "$root"
mount -t proc proc "$root/proc"
for folder in dev sys tmp; do mount --rbind "/$folder" "$root/$folder"; done
mount --bind "$1/home" "$root/home"
mkdir "$root/outside"
cd "$root"
pivot_root . outside
cd /
umount --lazy /outside
useradd --create-home --shell /bin/sh ${USER}
echo ready
exec cat >/dev/null`;

/**
 * Starts a machine that keeps its files in `folder`, below `/tmp`. Only root on Linux can.
 * @throws if the system does not allow that, as in most containers; with what it said
 */
export async function startMachine(folder: string): Promise<Machine> {
  const homes = join(folder, 'home');
  mkdirSync(homes);
  const namespaces = ['--mount', '--pid', '--fork', '--kill-child', '--propagation', 'private'];
  const holder = spawn('unshare', [...namespaces, 'sh', '-c', SET_UP, 'sh', folder], { stdio: 'pipe' });
  const closed = new Promise<void>((resolve) => holder.on('error', resolve).on('close', () => resolve()));
  await saysReady(holder, closed);
  const first = readFileSync(`/proc/${holder.pid}/task/${holder.pid}/children`, 'utf8').trim();
  const inside = ['--mount', '--pid', '--root', '--wd', '--target', first, '--'];
  return {
    home: join(homes, USER),
    run: (...command) => ended(spawn('nsenter', [...inside, ...command], { env: quietApt })),
    async close() {
      holder.stdin?.end();
      await closed;
    },
  };
}

const quietApt = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', LC_ALL: 'C' };

async function saysReady(holder: ChildProcess, closed: Promise<void>): Promise<void> {
  let [out, err] = ['', ''];
  holder.stderr?.setEncoding('utf8').on('data', (text: string) => (err += text));
  const isReady = new Promise<boolean>((resolve, reject) => {
    holder.on('error', reject);
    holder.stdout?.setEncoding('utf8').on('data', (text: string) => {
      out += text;
      if (out === 'ready\n') resolve(true);
    });
  });
  if (await Promise.race([isReady, closed.then(() => false)])) return;
  throw new Error(
    `Packages are installed in a namespace of their own, on an overlay of this system, which it does not allow: ${err.trim()}
That takes a kernel with overlayfs and a root with CAP_SYS_ADMIN; a container has it with --privileged.`,
  );
}

async function ended(child: ChildProcess): Promise<Ended> {
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => (output += text));
  }
  return await new Promise((resolve, reject) => {
    child.on('error', reject).on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}
