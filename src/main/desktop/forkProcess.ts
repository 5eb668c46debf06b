import { utilityProcess } from 'electron';
import { builtFile } from './builtFile.ts';

/**
 * Runs a program of the app (`out/main/<program>.js`) in its own process, which ends with the app at the latest. `name`
 * is shown in the system's process list; `execArgv`: switches of Node.
 */
export function forkProcess(program: string, name: string, execArgv: readonly string[] = []) {
  const child = utilityProcess.fork(builtFile(`main/${program}.js`), [], {
    serviceName: name,
    execArgv: [...execArgv],
    // Errors are reported by messages, and its end by the exit code.
    stdio: 'ignore',
  });
  return {
    // oxlint-disable-next-line require-post-message-target-origin -- That is of pages; this is no window.
    post: (message: unknown) => child.postMessage(message),
    onMessage: (listener: (message: unknown) => void) => void child.on('message', listener),
    onEnd: (listener: (code: number) => void) => void child.on('exit', listener),
    kill: () => void child.kill(),
  };
}
