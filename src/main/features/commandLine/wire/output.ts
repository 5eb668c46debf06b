import type { Output } from './send.ts';

const write = (stream: NodeJS.WriteStream, content: Uint8Array): Promise<void> =>
  new Promise((resolve) => {
    stream.write(content, () => resolve());
  });

/**
 * The output of this process. Whoever reads it may stop reading, which ends the process; so does what cannot be written, which
 * `onFailed` is told before.
 */
export function processOutput(
  exit: (code: number) => void,
  onFailed: (error: NodeJS.ErrnoException) => number,
): Output {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => exit(error.code === 'EPIPE' ? 0 : onFailed(error)));
  process.stderr.on('error', () => {});
  return {
    out: (content) => write(process.stdout, content),
    error: (content) => write(process.stderr, content),
  };
}
