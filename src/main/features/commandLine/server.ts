import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { createServer } from 'node:net';
import type { Server, Socket } from 'node:net';
import type { Disposable } from '../../core/ports.ts';
import { socketPath } from '../../core/socketPath.ts';
import type { Answering } from './answerRequest.ts';
import { writeEndpoint } from './wire/endpoint.ts';
import { REQUEST_MAX } from './wire/request.ts';

type Place = {
  /** The data folder. */
  readonly folder: string;
  /** The program that starts this Stint, with its arguments. */
  readonly program: readonly string[];
};

/** What answers words, apart from what admits them. */
type Answers = Omit<Answering, 'token'>;

/** The open command line. */
export type WordServer = Disposable & {
  /** Rejects where nothing can listen there. */
  readonly listening: Promise<void>;
  /** Answers words from now on, those included that have come by now. */
  readonly answerBy: (answers: Answers) => void;
};

/** Connections at a time, at most. */
const CONNECTIONS_MAX = 256;
const NEWLINE = 10;
const random = (): string => randomBytes(24).toString('hex');
const isWindows = process.platform === 'win32';

/** On Windows a pipe whose name nobody can guess; it disappears with its server. */
const newAddress = (folder: string): string =>
  isWindows ? String.raw`\\.\pipe\stint-${random()}` : socketPath(folder, 'command-line.sock', '-command-line.sock');

/**
 * Takes words of the command line over a socket that only this user can open, and writes down where that is. They wait
 * until they can be answered; what carries them out is loaded with the first.
 */
export function serveWords({ folder, program }: Place): WordServer {
  const [address, token] = [newAddress(folder), random()];
  const answers = Promise.withResolvers<Answers>();
  const open = new Set<Socket>();
  const server = createServer((socket) => {
    open.add(socket);
    socket.on('close', () => open.delete(socket));
    readLine(socket, async (line, gone) => answer(line, socket, gone, { ...(await answers.promise), token }));
  });
  server.maxConnections = CONNECTIONS_MAX;
  const remove = (): void => {
    if (!isWindows) rmSync(address, { force: true });
  };
  const listening = new Promise<void>((resolve, reject) => {
    server.on('error', reject);
    // A leftover of a killed process: the lock on the data shows that no other one is alive.
    remove();
    listenAlone(server, address, () => {
      try {
        writeEndpoint(folder, { address, token, program });
        resolve();
      } catch (error) {
        reject(error);
      }
    });
  });
  return {
    listening,
    answerBy: answers.resolve,
    dispose(): void {
      server.close();
      // What was written is still sent: `stint quit` hears that it is done.
      for (const socket of open) socket.destroySoon();
      remove();
    },
  };
}

/** Listens on a socket that is this user's alone from the moment it is there: its folder may be open to others. */
function listenAlone(server: Server, address: string, onListening: () => void): void {
  const before = process.umask(0o177);
  try {
    // The socket is made before this returns.
    server.listen(address, onListening);
  } finally {
    process.umask(before);
  }
}

async function answer(line: string | null, socket: Socket, gone: AbortSignal, on: Answering): Promise<void> {
  const { answerRequest } = await import('./answerRequest.ts');
  await answerRequest(line, socket, gone, on);
  socket.end();
}

/** Calls `take` once, with the first line; null: it is too long. `gone`: the other side went away. */
function readLine(socket: Socket, take: (line: string | null, gone: AbortSignal) => Promise<void>): void {
  const gone = new AbortController();
  const parts: Buffer[] = [];
  let size = 0;
  // It is followed by the end, which is all that matters.
  socket.on('error', () => {});
  socket.on('close', () => gone.abort());
  function read(part: Buffer): void {
    const end = part.indexOf(NEWLINE);
    parts.push(end === -1 ? part : part.subarray(0, end));
    size += part.length;
    if (end === -1 && size <= REQUEST_MAX) return;
    // Whatever follows is read and dropped, so that the end is noticed.
    socket.off('data', read).resume();
    const line = size > REQUEST_MAX ? null : Buffer.concat(parts).toString('utf8');
    take(line, gone.signal).catch(() => socket.destroy());
  }
  socket.on('data', read);
}
