import { connect } from 'node:net';
import type { Socket } from 'node:net';
import type { Endpoint } from './endpoint.ts';
import { BadFrame, createFrameReader, frameTypes } from './frames.ts';
import type { WordsRequest } from './request.ts';

/** Where an answer goes. Each resolves when more can be written. */
export type Output = {
  readonly out: (content: Uint8Array) => Promise<void>;
  readonly error: (content: Uint8Array) => Promise<void>;
};

/** How an answer ended: with an exit code, or cut; `wait`: then print that, and ask again once Stint is back. */
export type Sent = { readonly exit: number } | { readonly cut: true; readonly wait: Buffer | null };

/** Sends words and copies the answer. Resolves to null if nobody is there to take them. */
export async function send(endpoint: Endpoint, request: WordsRequest, output: Output): Promise<Sent | null> {
  const socket = await open(endpoint.address);
  if (!socket) return null;
  try {
    socket.write(`${JSON.stringify({ ...request, token: endpoint.token })}\n`);
    return await copy(socket, output);
  } finally {
    socket.destroy();
  }
}

function open(address: string): Promise<Socket | null> {
  return new Promise((resolve) => {
    const socket = connect(address, () => resolve(socket));
    socket.on('error', () => resolve(null));
  });
}

async function copy(socket: Socket, output: Output): Promise<Sent> {
  const read = createFrameReader();
  let wait: Buffer | null = null;
  try {
    for await (const part of socket as AsyncIterable<Buffer>) {
      for (const { type, content } of read(part)) {
        if (type === frameTypes.out) await output.out(content);
        else if (type === frameTypes.error) await output.error(content);
        else if (type === frameTypes.wait) wait = Buffer.from(content);
        else if (type === frameTypes.exit && content.length === 1) return { exit: content.readUInt8(0) };
        else throw new BadFrame();
      }
    }
  } catch {
    // Cut, or nothing that Stint says: as good as ended.
  }
  return { cut: true, wait };
}
