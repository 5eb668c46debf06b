import { z } from 'zod';
import { colours } from '../model/project.ts';
import { groupings } from '../model/report.ts';

/** A duration in ms. */
const duration = z.number().nonnegative();

const figures = z
  .object({
    tracked: duration.describe('The sum of the entries, ms.'),
    elapsed: duration.describe('The same with overlaps counted once, ms.'),
    rounded: duration.describe('Tracked time after rounding, ms.'),
    billable: duration.describe('The billable part of the rounded time, ms.'),
    amounts: z.record(z.string(), z.int()).describe('By currency (ISO 4217), in minor units.'),
    entries: z.int().nonnegative(),
    running: z.int().nonnegative().describe('How many of them are running.'),
  })
  .meta({ id: 'Figures' });

const reportLine = z
  .object({
    key: z.string().nullable().describe('What it is of: an id, a date, a tag, a note, true or false; null: none.'),
    name: z.string(),
    colour: z.enum(colours).nullable(),
    figures,
    get lines(): z.ZodArray<z.ZodType> {
      return z.array(reportLine).describe('One level for each grouping.');
    },
  })
  .meta({ id: 'ReportLine' });

/** A report in the local API and on the command line. */
export const apiReportSchema = z
  .object({
    format: z.literal('stint-report'),
    version: z.literal(1),
    at: z.int().describe('When it was computed, ms UTC.'),
    from: z.iso.date().nullable().describe('The first date it covers; null where there are no entries.'),
    to: z.iso.date().nullable().describe('The last date it covers.'),
    groups: z.array(z.enum(groupings)),
    total: figures,
    lines: z.array(reportLine),
  })
  .meta({ id: 'Report' });
