import type { Locale } from '#shared/i18n/translate.ts';

/**
 * The switch that asks for a job. Its value is where whoever asks listens: a socket, or a named pipe on Windows. Who
 * carries out the job connects to it, is sent the request, and answers with frames. Each is a line of JSON.
 */
export const JOB = '--job=';

/** What the names of sockets for jobs end with, and those of pipes begin with. */
export const SOCKET = 'stint-job.sock';
export const PIPE = String.raw`\\.\pipe\stint-job-`;

/** What is asked for, and by whom. */
export type JobRequest = {
  readonly words: readonly string[];
  /** The folder that paths count from. */
  readonly folder: string;
  readonly locale: Locale;
  /** How dates and numbers are written (BCP 47 tag). */
  readonly region: string;
};

/** Something to print (base64), something to tell beside it, or the end. */
export type JobFrame = { readonly print: string } | { readonly tell: string } | { readonly exit: number };

/** The bytes in a frame, at most. */
export const FRAME_MAX = 48 * 1024;

/** Takes the parts of a stream apart into lines. */
export function createLineReader(take: (line: string) => void): (part: string) => void {
  let rest = '';
  return (part) => {
    const lines = (rest + part).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) take(line);
  };
}
