import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Rejection } from '#shared/model/rejection.ts';
import { askedBy } from './asked.ts';
import type { Asked } from './asked.ts';
import { COMMAND_MAX, parseJson, sourceOf } from './commands.ts';
import type { Sources } from './commands.ts';
import { eventStream, streamHeaders } from './eventStream.ts';
import { admit, corsHeaders, malformed, preflightHeaders } from './guard.ts';
import type { Rules } from './guard.ts';
import type { Listeners } from './listeners.ts';
import { bodyOf, respondFile, respondJson, respondPage } from './respond.ts';
import type { Routes } from './routes.ts';
import type { RequestHandler } from './servers.ts';
import { wireCode } from './wireCode.ts';

/** What the handlers of requests and upgrades need. */
export type Parts = {
  readonly listeners: Listeners;
  readonly rules: () => Rules;
  readonly routes: Routes;
  readonly sources: Sources;
  readonly explain: (rejection: Rejection) => string;
};

/** Answers HTTP requests. */
export function createRequests({ listeners, rules, routes, sources, explain }: Parts): RequestHandler['request'] {
  function refuse(response: ServerResponse, status: number, rejection: Rejection, asked: Asked | null = null): void {
    // A page of an origin that is not allowed cannot read the response.
    const headers = asked && rejection.code !== 'api-origin' ? corsHeaders(asked) : {};
    respondJson(response, status, { code: wireCode(rejection.code), message: explain(rejection) }, headers);
  }

  function listen(response: ServerResponse, asked: Asked): void {
    if (listeners.isFull()) return refuse(response, 503, { code: 'api-busy' }, asked);
    const stream = eventStream(response, asked.ticks, corsHeaders(asked));
    const subscription = listeners.add(stream, asked.last, routes.state());
    response.on('close', () => subscription.dispose());
  }

  async function post(request: IncomingMessage, response: ServerResponse, asked: Asked): Promise<void> {
    if (asked.url.pathname !== '/v1/commands') return refuse(response, 404, { code: 'api-path' }, asked);
    const body = await bodyOf(request, COMMAND_MAX);
    if (body === null) return refuse(response, 413, { code: 'api-large' }, asked);
    const { status, value } = sources[sourceOf(asked)].full(parseJson(body));
    return respondJson(response, status, value, corsHeaders(asked));
  }

  async function get(response: ServerResponse, asked: Asked): Promise<void> {
    const content = await routes.get(asked);
    if ('rejection' in content) return refuse(response, content.status, content.rejection, asked);
    if ('page' in content) return respondPage(response, content.page, content.policy);
    if ('file' in content) return respondFile(response, content.file, corsHeaders(asked));
    return respondJson(response, 200, content.json, corsHeaders(asked));
  }

  return async (request, response, port, connection) => {
    const asked = askedBy(request, port);
    if (!asked) return refuse(response, malformed.status, malformed);
    const access = admit(asked, rules());
    if (typeof access !== 'string') return refuse(response, access.status, access, asked);
    if (asked.method === 'OPTIONS') return void response.writeHead(204, preflightHeaders(asked, access)).end();
    connection.authorized();
    if (asked.method === 'POST') return await post(request, response, asked);
    if (asked.url.pathname !== '/v1/events') return await get(response, asked);
    // The stream never ends, so HEAD gets its headers only.
    if (request.method === 'HEAD') return void response.writeHead(200, streamHeaders(corsHeaders(asked))).end();
    connection.listens();
    return listen(response, asked);
  };
}
