import { spawn } from 'node:child_process';
import { app } from 'electron';
import { nextProgram } from './ownProgram.ts';
import { withoutMount } from './withoutMount.ts';

/**
 * Quits, and starts the program that is in this one's place by then. Electron's own `relaunch` would run from the files
 * of this version, which may be gone.
 */
export function restart(): void {
  const [program = '', ...words] = nextProgram();
  // After the data was closed. What is open when Stint ends goes on in the next instance.
  app.once('quit', () => {
    app.releaseSingleInstanceLock();
    const next = spawn(program, words, { detached: true, stdio: 'ignore', env: withoutMount(process.env) });
    // It could not be started; there is nobody left to tell.
    next.on('error', () => {});
    next.unref();
  });
  app.quit();
}
