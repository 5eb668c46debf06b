import { z } from 'zod';
import { rangeNames } from '#shared/commandLine/dateRange.ts';
import {
  apiDoneSchema,
  apiEntriesSchema,
  apiRefusedSchema,
  apiStateSchema,
  apiTasksSchema,
} from '#shared/contract/api.ts';
import { apiReportSchema } from '#shared/contract/apiReport.ts';
import { apiCommandSchema } from '#shared/commands/apiCommandSchema.ts';
import { reportFormats } from '#shared/model/exporting.ts';
import { groupings } from '#shared/model/report.ts';

const described = {
  State: apiStateSchema,
  Tasks: apiTasksSchema,
  Entries: apiEntriesSchema,
  Report: apiReportSchema,
  Done: apiDoneSchema,
  Refused: apiRefusedSchema,
  Command: apiCommandSchema,
} as const;

type Name = keyof typeof described;

/** One of the API's schemas as JSON Schema (draft 2020-12). */
export const jsonSchema = (name: Name) => z.toJSONSchema(described[name], { io: 'input' });

/** The schemas as components of one document; shared ones are included once. */
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
    // A schema with an id is itself one of the definitions, and its own entry only refers to it.
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
  '403': json(
    'Refused',
    'The Host is not a loopback address, the Origin is not allowed, or the token or the page has read-only access.',
  ),
};
const get = (summary: string, answer: object, parameters: readonly object[] = []) => ({
  get: { summary, parameters, responses: { '200': answer, ...refusals } },
});
const listening = [
  query('tick', '1: also send a tick each second while a timer is running.', { type: 'string', enum: ['1'] }),
  query('last', 'The last id received, for clients that cannot send Last-Event-ID: only missed events are sent.', {
    type: 'string',
  }),
];

const text = { type: 'string' };
const flag = { type: 'string', enum: ['1', '0'] };
const several = { type: 'array', items: text };
const reported = [
  query(
    'range',
    `${rangeNames.join(', ')}, 2026, 2026-11, 2026-11-26, or 2026-10-01..2026-10-31; week by default.`,
    text,
  ),
  query('group', `Up to three of ${groupings.join(', ')}, with commas between; project,task by default.`, text),
  query('round', 'Rounds each entry: up, down or nearest, and a number of minutes, like up:15.', text),
  query('client', 'Only time for clients of this name.', several),
  query('project', 'Only time for projects of this name.', several),
  query('tag', 'Only time on tasks with this tag.', several),
  query('billable', '1: only billable time, 0: only time that is not billable.', flag),
  query('billed', '1: only billed entries, 0: only entries that are not billed.', flag),
  query('format', 'JSON by default.', { type: 'string', enum: [...reportFormats] }),
];
/** The media types of reports beside JSON. */
const otherTypes = [
  'text/csv',
  'text/markdown',
  'application/pdf',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
];

const paths = {
  '/v1/state': get('Running and resumable tasks', json('State', 'The current state.')),
  '/v1/tasks': get('All tasks, in list order', json('Tasks', 'The task list.')),
  '/v1/entries': get(
    'The entries of a day, or the latest ones',
    json('Entries', 'The entries of a day by start; with last, running entries first, then the latest.'),
    [
      query('day', 'The current day by default.', { type: 'string', format: 'date' }),
      query('last', 'Instead of a day: how many of the latest entries.', {
        type: 'integer',
        minimum: 1,
        maximum: 1000,
      }),
      query('id', 'Instead of a day: one entry.', { type: 'integer' }),
    ],
  ),
  '/v1/report': get(
    'Time by client, project, task, tag, note, date or billable state',
    {
      description: 'The report in the chosen format.',
      content: {
        'application/json': { schema: ref('Report') },
        ...Object.fromEntries(otherTypes.map((type) => [type, { schema: { type: 'string' } }])),
      },
    },
    reported,
  ),
  '/v1/events': get(
    'Server-Sent Events: the whole state first, then each change once',
    {
      description: 'Events `state` (data: State) with an id for Last-Event-ID, and `tick` (data: {server_now}).',
      content: { 'text/event-stream': { schema: { type: 'string' } } },
    },
    listening,
  ),
  '/v1/ws': {
    get: {
      summary: 'The same events over WebSocket, and commands in the other direction',
      description:
        'Sends {event, id, data}, like /v1/events. Accepts {id?, command} and answers {event: "done" | "refused", id, data}.',
      parameters: listening,
      responses: { '101': { description: 'Switching to WebSocket.' }, ...refusals },
    },
  },
  '/v1/commands': {
    post: {
      summary: 'Run a command',
      description:
        'Settings that open, move or weaken something (team, local API, links, files and folders, shortcuts) can only be changed in Stint itself.',
      requestBody: { required: true, content: { 'application/json': { schema: ref('Command') } } },
      responses: {
        '200': json('Done', 'The command was carried out, and its changes are stored.'),
        '400': json('Refused', 'The body is not a valid command.'),
        '413': json('Refused', 'The body is too large.'),
        '422': json('Refused', 'The command was rejected; nothing changed.'),
        ...refusals,
      },
    },
  },
  '/overlay': get('A page that shows the running timer, for a browser source', {
    description: 'A page with a transparent background.',
    content: { 'text/html': { schema: { type: 'string' } } },
  }),
};

const securitySchemes = {
  bearer: {
    type: 'http',
    scheme: 'bearer',
    description:
      'There are two tokens: a read-only one, and one with full access for commands. A web page has the access that both its origin and its token have.',
  },
  query: { type: 'apiKey', in: 'query', name: 'token', description: 'For GET requests that cannot set headers.' },
};

/** The local API, described as OpenAPI 3.1. */
export function openApi() {
  return {
    openapi: '3.1.0',
    info: {
      title: 'Stint, local API',
      version: '1',
      description:
        'Running timers and their time, for programs on the same computer. Elapsed time is time_spent + (now − started_at), on the clock of server_now.',
    },
    servers: [{ url: 'http://127.0.0.1:{port}', variables: { port: { default: '0' } } }],
    security: [{ bearer: [] }, { query: [] }],
    paths,
    components: {
      securitySchemes,
      schemas: components(),
    },
  };
}
