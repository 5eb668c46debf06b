import { z } from 'zod';
import { BUDGET_MAX } from '#shared/model/budget.ts';
import { cleanLine, cleanText } from '#shared/model/cleanText.ts';
import { INSTANT_MAX } from '#shared/model/instant.ts';
import { REFERENCE_MAX } from '#shared/model/invoice.ts';
import { colours, PROJECT_NAME_MAX } from '#shared/model/project.ts';
import { RATE_MAX, RATES_MAX } from '#shared/model/rate.ts';
import { NOTES_MAX, TAG_MAX, TAGS_MAX, TITLE_MAX } from '#shared/model/task.ts';
import { isPlan } from '#shared/time/date.ts';
import { parseRecurrence } from '#shared/time/recurrence.ts';
import { NOTE_MAX } from '#shared/model/timeEntry.ts';

/**
 * The version of the shape below. A file of a later one is refused, not guessed at; one of an earlier one has no plans,
 * rules and parts.
 */
export const JSON_VERSION = 2;

/** Texts are cleaned like any other that comes in, before their length counts. */
const line = z.string().overwrite(cleanLine);
const lines = z.string().overwrite(cleanText);
const name = line.min(1).max(PROJECT_NAME_MAX);
const date = z.iso.date();
const currency = z.string().regex(/^[A-Z]{3}$/u);
const instant = z.iso
  .datetime({ precision: 3 })
  .refine((text) => Date.parse(text) >= 0 && Date.parse(text) <= INSTANT_MAX)
  .describe('An instant in UTC with milliseconds, 2026-03-04T09:00:00.000Z.');
const inherited = z.boolean().nullable().describe('null: as the next one up has it (task, project, client, settings).');
const index = (of: string) => z.int().min(0).describe(`A place in the list of ${of}, from 0.`);

const rates = z
  .array(
    z.strictObject({
      from: date.nullable().describe('The first date it applies to; null: always.'),
      perHour: z.int().min(0).max(RATE_MAX).nullable().describe('Minor units of the currency; null: none of its own.'),
      currency,
    }),
  )
  .max(RATES_MAX)
  .describe('Hourly rates, in the order of their dates.');

const per = z.enum(['total', 'month']);
const amount = z.int().positive().max(BUDGET_MAX);
const budget = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('time'), amount: amount.describe('ms'), per }),
    z.strictObject({ kind: z.literal('money'), amount: amount.describe('Minor units.'), currency, per }),
  ])
  .nullable();

const client = z.strictObject({
  name,
  currency: currency.nullable(),
  archived: z.boolean(),
  billable: inherited,
  rates,
});

const project = z.strictObject({
  name,
  client: index('clients').nullable(),
  colour: z.enum(colours),
  archived: z.boolean(),
  billable: inherited,
  rates,
  budget,
});

const task = z.strictObject({
  title: line.min(1).max(TITLE_MAX),
  project: index('projects').nullable(),
  tags: z.array(line.min(1).max(TAG_MAX)).max(TAGS_MAX),
  notes: lines.max(NOTES_MAX).describe('Markdown.'),
  estimate: z.int().positive().nullable().describe('ms'),
  due: date.nullable(),
  planned: z
    .string()
    .refine(isPlan)
    .nullable()
    .default(null)
    .describe('When it is meant to be worked on, in local time: 2026-03-04 or 2026-03-04T14:30. Since version 2.'),
  recurrence: z
    .string()
    .refine((text) => parseRecurrence(text) !== null)
    .nullable()
    .default(null)
    .describe('How it recurs: a rule of RFC 5545, FREQ=WEEKLY;BYDAY=MO. Since version 2.'),
  parent: index('tasks')
    .nullable()
    .default(null)
    .describe('The task that it is a part of: one before it in the list, and no part itself. Since version 2.'),
  billable: inherited,
  rates,
  neverAsk: z.boolean().describe('Time away counts without a question.'),
  createdAt: instant,
  doneAt: instant.nullable().describe('null: open.'),
});

const invoice = z.strictObject({ reference: line.min(1).max(REFERENCE_MAX), date });

const entry = z.strictObject({
  task: index('tasks'),
  startedAt: instant,
  endedAt: instant.nullable().describe('null: it was running.'),
  zone: z.string().min(1).max(100).describe('The IANA zone it was started in.'),
  note: lines.max(NOTE_MAX),
  billable: inherited,
  invoice: index('invoices').nullable(),
  dayOnly: z.boolean().describe('Only its day and length are known.'),
  source: z.string().max(200).nullable().describe('What identifies it in the program it was imported from.'),
});

/** Everything there is, in the order of Stint. */
export const exportSchema = z.strictObject({
  format: z.literal('stint'),
  version: z.int().min(1).max(JSON_VERSION),
  clients: z.array(client),
  projects: z.array(project),
  tasks: z.array(task),
  invoices: z.array(invoice),
  entries: z.array(entry),
  settings: z
    .record(z.string(), z.json())
    .describe(
      'Settings that are not at their defaults. Ids of projects and clients in them are places in the lists, from 1.',
    ),
});

export type StintFile = z.infer<typeof exportSchema>;
