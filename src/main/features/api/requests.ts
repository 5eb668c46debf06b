import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import { isDate } from '#shared/time/date.ts';
import { dayOf } from '#shared/time/day.ts';
import type { Rejection } from '#shared/model/rejection.ts';
import type { Snapshot } from '#shared/snapshot/snapshot.ts';
import type { Core } from '../../core/core.ts';
import { StoreError } from '../../core/ports.ts';
import type { Clock } from '../../core/ports.ts';
import { COMMAND_MAX, createExecute, parseJson, refuseAll } from './commands.ts';
import type { Answers } from './doors.ts';
import { eventStream, streamHeaders } from './eventStream.ts';
import { admit, askedBy, corsHeaders, preflightHeaders } from './guard.ts';
import type { Asked, Refused, Rules } from './guard.ts';
import type { Listeners } from './listeners.ts';
import { openApi } from './openApi.ts';
import { overlay } from './overlay.ts';
import { publicEntries, publicState, publicTasks } from './publicState.ts';
import { createWebSockets } from './webSocket.ts';
import { wireCode } from './wireCode.ts';

type Parts = {
  readonly core: Core;
  readonly clock: Clock;
  readonly listeners: Listeners;
  readonly rules: () => Rules;
  readonly explain: (rejection: Rejection) => string;
};

/** What is given for an address: JSON, a page, or why there is none. */
type Given =
  | { readonly json: unknown }
  | { readonly page: string; readonly policy: string }
  | { readonly status: number; readonly rejection: Rejection };

const nothingHere: Given = { status: 404, rejection: { code: 'api-path' } };
const malformed: Refused = { status: 400, code: 'api-path' };

/** What answers the requests that come to a door. */
export function createAnswers({ core, clock, listeners, rules, explain }: Parts): Answers {
  // The socket of a file is the command line's, which is this user's alone.
  const executes = {
    commandLine: createExecute(core, explain, 'commandLine'),
    api: createExecute(core, explain, 'api'),
  };
  const executeFor = (port: number | null) => executes[port === null ? 'commandLine' : 'api'];
  const read = refuseAll({ code: 'api-read-only' }, explain);
  const takeOvers = {
    commandLine: createWebSockets({ full: executes.commandLine, read }),
    api: createWebSockets({ full: executes.api, read }),
  };
  /** Nobody turns the day while nothing runs: whoever asks has it looked at first. */
  function present(): Snapshot {
    core.refresh();
    return core.snapshot();
  }
  const state = () => publicState(present(), clock.now());

  function entriesOf(date: string | null): Given {
    const snapshot = present();
    if (date !== null && !isDate(date)) {
      return { status: 400, rejection: { code: 'bad-request', params: { detail: 'day: YYYY-MM-DD' } } };
    }
    const day = date === null ? snapshot.day : dayOf(date, snapshot.calendar);
    return { json: publicEntries(snapshot, core.entriesBetween(day), day, clock.now()) };
  }

  const given: Readonly<Record<string, (asked: Asked) => Given>> = {
    '/v1/state': () => ({ json: state() }),
    '/v1/tasks': () => ({ json: publicTasks(present(), clock.now()) }),
    '/v1/entries': ({ url }) => entriesOf(url.searchParams.get('day')),
    '/v1/openapi.json': () => ({ json: openApi() }),
    '/overlay': overlay,
  };

  function give(asked: Asked): Given {
    const found = Object.hasOwn(given, asked.url.pathname) ? given[asked.url.pathname] : undefined;
    try {
      return found?.(asked) ?? nothingHere;
    } catch (error) {
      if (!(error instanceof StoreError)) throw error;
      return { status: 503, rejection: error.rejection };
    }
  }

  /** The id that was heard last, by the header or where none can be set. */
  const lastHeard = ({ headers }: IncomingMessage, { url }: Asked): string | null => {
    const header = headers['last-event-id'];
    return typeof header === 'string' ? header : url.searchParams.get('last');
  };
  const wantsTicks = ({ url }: Asked): boolean => url.searchParams.get('tick') === '1';

  function refuse(response: ServerResponse, status: number, rejection: Rejection, asked: Asked | null = null): void {
    // A page that was not let in is told nothing that it could read.
    const headers = asked && rejection.code !== 'api-origin' ? corsHeaders(asked) : {};
    answerJson(response, status, { code: wireCode(rejection.code), message: explain(rejection) }, headers);
  }

  function listen(request: IncomingMessage, response: ServerResponse, asked: Asked): void {
    if (listeners.isFull()) return refuse(response, 503, { code: 'api-busy' }, asked);
    const stream = eventStream(response, wantsTicks(asked), corsHeaders(asked));
    const subscription = listeners.add(stream, lastHeard(request, asked), state());
    response.on('close', () => subscription.dispose());
  }

  async function post(
    request: IncomingMessage,
    response: ServerResponse,
    asked: Asked,
    port: number | null,
  ): Promise<void> {
    if (asked.url.pathname !== '/v1/commands') return refuse(response, 404, { code: 'api-path' }, asked);
    const body = await bodyOf(request);
    if (body === null) return refuse(response, 413, { code: 'api-large' }, asked);
    const { status, value } = executeFor(port)(parseJson(body));
    return answerJson(response, status, value, corsHeaders(asked));
  }

  return {
    async request(request, response, port, guest) {
      const asked = askedBy(request, port);
      if (!asked) return refuse(response, malformed.status, malformed);
      const access = admit(asked, rules());
      if (typeof access !== 'string') return refuse(response, access.status, access, asked);
      if (asked.method === 'OPTIONS') return void response.writeHead(204, preflightHeaders(asked, access)).end();
      guest.admitted();
      if (asked.method === 'POST') return await post(request, response, asked, port);
      if (asked.url.pathname === '/v1/events') {
        // Of a stream that never ends, HEAD is told how it would begin.
        if (request.method === 'HEAD') return void response.writeHead(200, streamHeaders(corsHeaders(asked))).end();
        guest.listens();
        return listen(request, response, asked);
      }
      const found = give(asked);
      if ('rejection' in found) return refuse(response, found.status, found.rejection, asked);
      if ('page' in found) return answerPage(response, found.page, found.policy);
      return answerJson(response, 200, found.json, corsHeaders(asked));
    },

    upgrade(request, connection, head, port, guest) {
      const asked = askedBy(request, port);
      if (!asked) return refuseUpgrade(connection, malformed.status);
      const access = admit(asked, rules());
      if (typeof access !== 'string') return refuseUpgrade(connection, access.status);
      guest.admitted();
      if (asked.url.pathname !== '/v1/ws') return refuseUpgrade(connection, 404);
      if (listeners.isFull()) return refuseUpgrade(connection, 503);
      guest.listens();
      const takeOver = takeOvers[port === null ? 'commandLine' : 'api'];
      return takeOver(request, connection, head, { ticks: wantsTicks(asked), access }, (listener) =>
        listeners.add(listener, lastHeard(request, asked), state()),
      );
    },
  };
}

function answerJson(response: ServerResponse, status: number, value: unknown, headers: Record<string, string>): void {
  const text = `${JSON.stringify(value)}\n`;
  send(response, status, text, { ...headers, 'Content-Type': 'application/json; charset=utf-8' });
}

const answerPage = (response: ServerResponse, page: string, policy: string): void =>
  send(response, 200, page, {
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Security-Policy': policy,
    'Referrer-Policy': 'no-referrer',
  });

function send(response: ServerResponse, status: number, text: string, headers: Record<string, string>): void {
  response.writeHead(status, {
    ...headers,
    'Content-Length': Buffer.byteLength(text),
    'Cache-Control': 'no-store',
    'X-Content-Type-Options': 'nosniff',
    // A connection is for one answer: what was refused may have a body that nobody reads.
    Connection: 'close',
  });
  response.end(text);
}

function refuseUpgrade(connection: Duplex, status: number): void {
  connection.on('error', () => {});
  connection.end(`HTTP/1.1 ${status} Refused\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}

/** The body as text; null where it is larger than any command. */
async function bodyOf(request: IncomingMessage): Promise<string | null> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > COMMAND_MAX) return null;
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
}
