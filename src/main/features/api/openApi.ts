import { z } from 'zod';
import {
  apiDoneSchema,
  apiEntriesSchema,
  apiRefusedSchema,
  apiStateSchema,
  apiTasksSchema,
} from '#shared/contract/api.ts';
import { openIntentSchema } from '#shared/contract/schemas.ts';

const described = {
  State: apiStateSchema,
  Tasks: apiTasksSchema,
  Entries: apiEntriesSchema,
  Done: apiDoneSchema,
  Refused: apiRefusedSchema,
  Command: openIntentSchema,
} as const;

type Name = keyof typeof described;

/** A schema of what the feed tells or takes as JSON Schema (draft 2020-12). */
export const jsonSchema = (name: Name) => z.toJSONSchema(described[name], { io: 'input' });

/** Schemas as parts of one document: those they share are there once. */
function components(): Record<string, unknown> {
  const found: Record<string, unknown> = {};
  for (const name of Object.keys(described) as Name[]) {
    const {
      $schema: _,
      $defs = {},
      ...own
    } = JSON.parse(JSON.stringify(jsonSchema(name)).replaceAll('#/$defs/', '#/components/schemas/')) as Record<
      string,
      unknown
    > & { $defs?: Record<string, unknown> };
    // What has an id is itself among the definitions, and its own part only refers to it.
    Object.assign(found, { [name]: own }, $defs);
  }
  return found;
}

const ref = (name: Name) => ({ $ref: `#/components/schemas/${name}` });
const json = (name: Name, description: string) => ({
  description,
  content: { 'application/json': { schema: ref(name) } },
});
const query = (name: string, description: string, schema: Record<string, unknown>) => ({
  name,
  in: 'query',
  required: false,
  description,
  schema,
});
const refusals = {
  '401': json('Refused', 'The token is missing or wrong.'),
  '403': json('Refused', 'The Host is not loopback, the Origin was not let in, or token or page may only read.'),
};
const get = (summary: string, answer: object, parameters: readonly object[] = []) => ({
  get: { summary, parameters, responses: { '200': answer, ...refusals } },
});
const listening = [
  query('tick', '1: a tick each second as well, only while something is active.', { type: 'string', enum: ['1'] }),
  query('last', 'The id heard last, where Last-Event-ID cannot be sent: only what was missed is told.', {
    type: 'string',
  }),
];

/** What the feed understands, as OpenAPI 3.1. */
export function openApi() {
  return {
    openapi: '3.1.0',
    info: {
      title: 'Stint, local feed',
      version: '1',
      description:
        'What runs and for how long, for programs of the same computer. Elapsed time is time_spent + (now − started_at), on the clock of server_now.',
    },
    servers: [{ url: 'http://127.0.0.1:{port}', variables: { port: { default: '0' } } }],
    security: [{ bearer: [] }, { query: [] }],
    paths: {
      '/v1/state': get('What runs and what would', json('State', 'How things are.')),
      '/v1/tasks': get('All tasks in the order of the list', json('Tasks', 'The list.')),
      '/v1/entries': get('The entries of a day', json('Entries', 'By start.'), [
        query('day', 'The present day where it is left out.', { type: 'string', format: 'date' }),
      ]),
      '/v1/events': get(
        'Server-Sent Events: the whole state, then each change once',
        {
          description: 'Events `state` (data: State) with an id for Last-Event-ID, and `tick` (data: {server_now}).',
          content: { 'text/event-stream': { schema: { type: 'string' } } },
        },
        listening,
      ),
      '/v1/ws': {
        get: {
          summary: 'The same over WebSocket, with commands in the other direction',
          description:
            'Tells {event, id, data} as the events do. Takes {id?, command}; answers {event: "done" | "refused", id, data}.',
          parameters: listening,
          responses: { '101': { description: 'A WebSocket.' }, ...refusals },
        },
      },
      '/v1/commands': {
        post: {
          summary: 'Executes a command, as the window does',
          description:
            'Settings that open, move or weaken something (team, feed, links, files and folders, shortcuts) are changed by a person in Stint alone.',
          requestBody: { required: true, content: { 'application/json': { schema: ref('Command') } } },
          responses: {
            '200': json('Done', 'It is stored.'),
            '400': json('Refused', 'It is no command.'),
            '413': json('Refused', 'It is too large.'),
            '422': json('Refused', 'It was not done; nothing has changed.'),
            ...refusals,
          },
        },
      },
      '/overlay': get('A page of what runs, for a browser source', {
        description: 'Transparent.',
        content: { 'text/html': { schema: { type: 'string' } } },
      }),
    },
    components: {
      securitySchemes: {
        bearer: {
          type: 'http',
          scheme: 'bearer',
          description:
            'Of two tokens, one is read-only: commands take the other. A page of the web may do what both it and its token may.',
        },
        query: { type: 'apiKey', in: 'query', name: 'token', description: 'For GET, where no header can be set.' },
      },
      schemas: components(),
    },
  };
}
