import { request } from 'node:http';
import type { IncomingMessage } from 'node:http';
import { readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import type { ApiPlace } from '../../src/main/features/api/place.ts';

/** Nothing answers. */
export class NotThere extends Error {
  override name = 'NotThere';
}

/** Asks the local API over its socket; with a body, sends a command. @throws NotThere, SyntaxError where the answer was cut */
export async function askFor<Value>(place: ApiPlace, path: string, body?: unknown): Promise<Value> {
  try {
    const answer = await text(await ask(place, path, body));
    return JSON.parse(answer) as Value;
  } catch (error) {
    if (error instanceof SyntaxError) throw error;
    throw new NotThere(undefined, { cause: error });
  }
}

async function ask({ tokenPath, socket }: ApiPlace, path: string, body: unknown): Promise<IncomingMessage> {
  const token = (await readFile(tokenPath, 'utf8')).trim();
  const method = body === undefined ? 'GET' : 'POST';
  const headers = { authorization: `Bearer ${token}` };
  return await new Promise((resolve, reject) => {
    const asked = request({ socketPath: socket, path, method, headers }, resolve);
    asked.on('error', reject);
    asked.end(body === undefined ? undefined : JSON.stringify(body));
  });
}
