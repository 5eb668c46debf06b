import { timingSafeEqual } from 'node:crypto';
import type { Socket } from 'node:net';
import { exitCodes } from '#shared/commandLine/problem.ts';
import { messageOf } from '../../core/attempt.ts';
import type { Log } from '../../core/ports.ts';
import { carryOut } from './carryOut.ts';
import type { Parts } from './carryOut.ts';
import { readRequest } from './readRequest.ts';
import { terminalOf } from './terminal.ts';
import type { SendFrame } from './terminal.ts';
import { printFrame } from './wire/frames.ts';

/** What requests are answered with. */
export type Answering = {
  readonly token: string;
  readonly parts: Parts;
  /** The locale (BCP 47 tag) of people whose environment says none. */
  readonly locale: () => string;
  readonly log: Log;
};

/** Nobody was asked in a language. */
const nowhere = { folder: '/', language: '', columns: 0 };

/** Answers a request, given as its line; null: it was too long. Resolves when all is sent; then the connection ends. */
export async function answerRequest(
  line: string | null,
  socket: Socket,
  gone: AbortSignal,
  on: Answering,
): Promise<void> {
  const send: SendFrame = (type, content) =>
    new Promise((resolve) => {
      // The callback comes once it is sent, or cannot be any more.
      socket.write(printFrame(type, content), () => resolve());
    });
  const request = line === null ? null : readRequest(line);
  const isAdmitted = request !== null && isSame(request.token, on.token);
  const terminal = terminalOf(isAdmitted ? request : nowhere, on.locale(), gone, send);
  const refuse = (): number => {
    terminal.tell(terminal.t(line === null ? 'cli.too-long' : 'cli.not-admitted'));
    return exitCodes.refused;
  };
  const code = isAdmitted
    ? await codeOf(() => carryOut(request.words, terminal, on.parts), terminal.tell, on.log)
    : refuse();
  await send('exit', Uint8Array.of(code));
}

/** Runs something to its exit code; where it fails, that is told and logged. */
export async function codeOf(run: () => Promise<number>, tell: (line: string) => void, log: Log): Promise<number> {
  try {
    return await run();
  } catch (error) {
    log.error('error', error);
    tell(messageOf(error));
    return exitCodes.refused;
  }
}

/** Compares in constant time, so that timing reveals nothing about the token. */
function isSame(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
}
