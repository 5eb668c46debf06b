import type { IncomingMessage, ServerResponse } from 'node:http';
import { intentSchema } from '#shared/contract/schemas.ts';
import type { Rejection } from '#shared/domain/rejection.ts';
import type { Core } from '../core/core.ts';
import type { Clock } from '../core/ports.ts';
import { CLIENTS_MAX } from './eventClients.ts';
import type { EventClients } from './eventClients.ts';
import { refusal } from './guard.ts';
import { publicState } from './publicState.ts';

/** A command is small; a list of ten thousand tasks is not pasted here. */
const BODY_MAX = 64 * 1024;

type Parts = {
  readonly core: Core;
  readonly clock: Clock;
  readonly clients: EventClients;
  readonly token: () => string;
  readonly explain: (rejection: Rejection) => string;
};

/** What answers the requests that come to a door; `port` is its own, null for the socket of a file. */
export function createRequestHandler({ core, clock, clients, token, explain }: Parts) {
  const state = () => publicState(core.snapshot(), clock.now());

  function refuse(response: ServerResponse, status: number, rejection: Rejection): void {
    answer(response, status, { code: rejection.code, message: explain(rejection) });
  }

  async function execute(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await bodyOf(request);
    if (body === null) return refuse(response, 413, { code: 'feed-large' });
    const parsed = intentSchema.safeParse(parse(body));
    if (!parsed.success)
      return refuse(response, 400, {
        code: 'bad-request',
        params: { detail: parsed.error.issues[0]?.message ?? 'invalid' },
      });
    const outcome = core.execute({ ...parsed.data, origin: 'feed' });
    if (!outcome.ok) return refuse(response, 422, outcome.rejection);
    return answer(response, 200, { revision: outcome.revision, task_ids: outcome.taskIds });
  }

  return async (request: IncomingMessage, response: ServerResponse, port: number | null): Promise<void> => {
    const { method = '', url = '/', headers } = request;
    const { host, origin, authorization } = headers;
    const refused = refusal({ method, host, origin, authorization, port }, token());
    if (refused) return refuse(response, refused.status, { code: refused.code });
    const { pathname, searchParams } = new URL(url, 'http://feed');
    const route = `${method} ${pathname}`;
    if (route === 'GET /v1/state') return answer(response, 200, state());
    if (route === 'POST /v1/commands') return await execute(request, response);
    if (route !== 'GET /v1/events') return refuse(response, 404, { code: 'feed-path' });
    if (clients.size() >= CLIENTS_MAX) return refuse(response, 503, { code: 'feed-busy' });
    const last = headers['last-event-id'];
    return clients.add(
      response,
      typeof last === 'string' ? last : undefined,
      searchParams.get('tick') === '1',
      state(),
    );
  };
}

function answer(response: ServerResponse, status: number, value: unknown): void {
  const text = `${JSON.stringify(value)}\n`;
  response.writeHead(status, {
    'Content-Type': 'application/json; charset=utf-8',
    'Content-Length': Buffer.byteLength(text),
    'Cache-Control': 'no-store',
    'X-Content-Type-Options': 'nosniff',
    // What was refused may have a body that nobody reads.
    ...(status >= 400 ? { Connection: 'close' } : {}),
  });
  response.end(text);
}

/** The body as text; null where it is larger than any command. */
async function bodyOf(request: IncomingMessage): Promise<string | null> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > BODY_MAX) return null;
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
