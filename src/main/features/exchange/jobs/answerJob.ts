import { connect } from 'node:net';
import type { Socket } from 'node:net';
import { isProblem, exitCodeOf, exitCodes, problemText } from '#shared/commandLine/problem.ts';
import type { Job } from '#shared/commandLine/job.ts';
import { isJob, readWords } from '#shared/commandLine/readWords.ts';
import { translator } from '#shared/i18n/translator.ts';
import type { Translate } from '#shared/i18n/translate.ts';
import type { Disposable } from '../../../core/ports.ts';
import type { Asker, JobParts } from './context.ts';
import { parseRequest } from './request.ts';
import { runJob } from './runJob.ts';
import { createLineReader, FRAME_MAX } from './wire.ts';
import type { JobFrame, JobRequest } from './wire.ts';

/** Opens what a job is carried out with, which is disposed of afterwards; a text says why it cannot be opened. */
export type OpenParts = (job: Job, t: Translate) => (JobParts & Disposable) | string;

/** Carries out the job that somebody at `address` asks for. Resolves at the end; whoever asked hears of errors. */
export function answerJob(address: string, open: OpenParts): Promise<void> {
  return new Promise((resolve) => {
    const socket = connect(address);
    const gone = new AbortController();
    let answering: Promise<void> | null = null;
    socket.setEncoding('utf8');
    // It is followed by the end, which is all that matters.
    socket.on('error', () => {});
    socket.on('close', () => {
      gone.abort();
      void (answering ?? Promise.resolve()).then(resolve);
    });
    socket.on(
      'data',
      createLineReader((line) => {
        answering ??= answer(line, socket, gone.signal, open).finally(() => socket.end());
      }),
    );
  });
}

async function answer(line: string, socket: Socket, gone: AbortSignal, open: OpenParts): Promise<void> {
  const request = parseRequest(line);
  if (!request) return;
  const asker = askerOf(request, socket, gone);
  await send(socket, { exit: await exitCodeFor(request, asker, open) });
}

async function exitCodeFor({ words }: JobRequest, asker: Asker, open: OpenParts): Promise<number> {
  const { t, tell } = asker;
  const read = readWords(words);
  if (isProblem(read)) {
    tell(problemText(read, t));
    return exitCodeOf(read);
  }
  const { asked: job } = read;
  if (!isJob(job)) return exitCodes.usage;
  const parts = open(job, t);
  if (typeof parts === 'string') {
    tell(parts);
    return exitCodes.refused;
  }
  try {
    return await runJob(job, { ...parts, ...asker });
  } finally {
    parts.dispose();
  }
}

/** Resolves once it is sent, or cannot be any more. */
const send = (socket: Socket, frame: JobFrame): Promise<void> =>
  new Promise((resolve) => {
    socket.write(`${JSON.stringify(frame)}\n`, () => resolve());
  });

const askerOf = ({ folder, locale, region }: JobRequest, socket: Socket, gone: AbortSignal): Asker => ({
  folder,
  region,
  gone,
  t: translator(locale),
  async print(content) {
    const bytes =
      typeof content === 'string'
        ? Buffer.from(content)
        : Buffer.from(content.buffer, content.byteOffset, content.byteLength);
    for (let at = 0; at < bytes.length && !gone.aborted; at += FRAME_MAX) {
      await send(socket, { print: bytes.toString('base64', at, at + FRAME_MAX) });
    }
  },
  tell: (line) => void send(socket, { tell: line }),
});
