import type * as Http from 'node:http';
import { createRequire } from 'node:module';
import type { ApiRefused, ApiState } from '#shared/contract/api.ts';
import { readRegularSync } from '../main/core/regularFile.ts';
import type { ApiPlace } from '../main/features/api/place.ts';

// Imported, it would bring Node's WebSocket and fetch along: half of the time that a word on the command line takes.
const { request } = createRequire(import.meta.url)('node:http') as typeof Http;

/** Bytes of the file of a token. */
const TOKEN_MAX = 4096;

/** Nothing answers: Stint is not running, or its local API is off. */
export class NotThere extends Error {
  override name = 'NotThere';
}

/** Stint answered that it will not, and why, in the user's language. */
export class Refused extends Error {
  override name = 'Refused';
  readonly code: string;

  constructor({ code, message }: ApiRefused) {
    super(message);
    this.code = code;
  }
}

/** A word behind a command was not understood. */
export class Misused extends Error {
  override name = 'Misused';
}

/** Asks over the socket. @throws NotThere */
function ask(
  { tokenPath, socket }: ApiPlace,
  path: string,
  body: unknown,
  headers = {},
): Promise<Http.IncomingMessage> {
  return new Promise((resolve, reject) => {
    const gone = (): void => reject(new NotThere());
    let token: string;
    try {
      token = readRegularSync(tokenPath, TOKEN_MAX).toString('utf8').trim();
    } catch {
      return gone();
    }
    const method = body === undefined ? 'GET' : 'POST';
    const asked = request(
      { socketPath: socket, path, method, headers: { ...headers, authorization: `Bearer ${token}` } },
      resolve,
    );
    asked.on('error', gone);
    return asked.end(body === undefined ? undefined : JSON.stringify(body));
  });
}

/** Asks for JSON; with a body, sends a command. @throws NotThere, Refused */
export async function askFor<Value>(place: ApiPlace, path: string, body?: unknown): Promise<Value> {
  const response = await ask(place, path, body);
  let text = '';
  try {
    for await (const part of response.setEncoding('utf8')) text += String(part);
  } catch {
    throw new NotThere();
  }
  const value = JSON.parse(text) as Value | ApiRefused;
  if (response.statusCode !== 200) throw new Refused(value as ApiRefused);
  return value as Value;
}

/**
 * Listens to the events until they end; `tell` is given each state. Answers the id of the last one, to go on from.
 * @throws NotThere, Refused
 */
export async function follow(
  place: ApiPlace,
  last: string | null,
  tell: (state: ApiState) => void,
): Promise<string | null> {
  const response = await ask(place, '/v1/events', undefined, last === null ? {} : { 'last-event-id': last });
  response.setEncoding('utf8');
  let id = last;
  let rest = '';
  try {
    for await (const part of response) {
      const blocks = (rest + String(part)).split('\n\n');
      rest = blocks.pop() ?? '';
      for (const block of blocks) {
        const data = /^data: (.*)$/mu.exec(block)?.[1];
        if (data === undefined) continue;
        id = /^id: (.*)$/mu.exec(block)?.[1] ?? id;
        tell(JSON.parse(data) as ApiState);
      }
    }
  } catch {
    // Cut: as good as ended.
  }
  return id;
}
