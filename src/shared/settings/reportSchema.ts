import { z } from 'zod';
import { GROUPINGS_MAX, groupings, OFFSET_MAX, rangeUnits, roundingMinutes } from '../model/report.ts';
import type { ReportQuery } from '../model/report.ts';
import { TAG_MAX } from '../model/task.ts';
import { isDate } from '../time/date.ts';

/** The most alternatives of a filter, and the length of its text, UTF-16 code units. */
const ALTERNATIVES_MAX = 10_000;
const TEXT_MAX = 1000;

const date = z.string().refine(isDate, 'a date such as 2026-03-04 is expected');
const owners = z.array(z.int().positive().nullable()).max(ALTERNATIVES_MAX);

const range = z.discriminatedUnion('kind', [
  z
    .strictObject({ kind: z.literal('unit'), unit: z.enum(rangeUnits), offset: z.int() })
    .refine(({ unit, offset }) => Math.abs(offset) <= OFFSET_MAX[unit], 'the range is too far away'),
  z
    .strictObject({ kind: z.literal('dates'), from: date, to: date })
    .refine(({ from, to }) => from <= to, 'the first date comes after the last'),
  z.strictObject({ kind: z.literal('all') }),
]);

const rounding = z.discriminatedUnion('mode', [
  z.strictObject({ mode: z.literal('none') }),
  z.strictObject({
    mode: z.enum(['up', 'down', 'nearest']),
    minutes: z.literal(roundingMinutes),
    per: z.enum(['entry', 'taskDay', 'line']),
  }),
]);

/** The schema of what a report is asked for, in requests and in saved reports. */
export const reportSchema: z.ZodType<ReportQuery> = z.strictObject({
  range,
  groups: z
    .array(z.enum(groupings))
    .max(GROUPINGS_MAX)
    .refine((groups) => new Set(groups).size === groups.length, 'a grouping is there twice'),
  filter: z.strictObject({
    clients: owners,
    projects: owners,
    tags: z.array(z.string().max(TAG_MAX)).max(ALTERNATIVES_MAX),
    billable: z.boolean().nullable(),
    billed: z.boolean().nullable(),
    text: z.string().max(TEXT_MAX),
  }),
  rounding,
  sort: z.strictObject({ by: z.enum(['name', 'time', 'amount']), descending: z.boolean() }),
});
