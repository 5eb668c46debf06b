import { spawn } from 'node:child_process';
import { once } from 'node:events';

/** A bus of its own. */
export async function startBus(): Promise<{ readonly address: string; readonly stop: () => void }> {
  const daemon = spawn('dbus-daemon', ['--session', '--nofork', '--print-address']);
  const [printed] = (await once(daemon.stdout, 'data')) as [Buffer];
  return { address: printed.toString().trim(), stop: () => void daemon.kill() };
}
