import { basename } from 'node:path';
import { Unreadable } from './in/format.ts';
import type { Answer, Order } from './in/importWire.ts';
import type { ReadFile } from './reading.ts';

/** A process that reads files (app/importProcess.ts). */
export type ImportProcess = {
  post(order: Order): void;
  onAnswer(listener: (answer: Answer) => void): void;
  onEnd(listener: (code: number) => void): void;
  kill(): void;
};

/** The file could not be read; `message` is the system's reason. */
export class FileError extends Error {
  override name = 'FileError';
}

/** Reads files in a process that is started for each, so that even one that fills the memory harms nothing else. */
export const createProcessReader =
  (start: () => ImportProcess): ReadFile =>
  (path, options) => {
    const child = start();
    let settle: { resolve: (answer: Answer) => void; reject: (error: Error) => void } | null = null;
    let isOver = false;

    const ask = (order: Order): Promise<Answer> =>
      new Promise((resolve, reject) => {
        settle = { resolve, reject };
        if (isOver) reject(new Unreadable('too-large'));
        else child.post(order);
      });

    child.onAnswer((answer) => settle?.resolve(answer));
    child.onEnd(() => {
      isOver = true;
      // It ends by itself only if the file took more memory than there is.
      settle?.reject(new Unreadable('too-large'));
    });

    const plan = ask({ type: 'read', path, name: basename(path), options }).then((answer) => {
      if (answer.type === 'plan') return answer.plan;
      throw errorOf(answer);
    });
    // Whoever waits for it hears of it.
    plan.catch(() => {});
    return {
      plan,
      async next() {
        const answer = await ask({ type: 'next' });
        if (answer.type === 'entries') return answer.entries;
        throw errorOf(answer);
      },
      cancel: () => child.kill(),
    };
  };

function errorOf(answer: Answer): Error {
  if (answer.type === 'unreadable') return new Unreadable(answer.reason);
  return new FileError(answer.type === 'failed' ? answer.message : `unexpected ${answer.type}`);
}
