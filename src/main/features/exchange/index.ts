import { z } from 'zod';
import type { ExchangeRequests } from '#shared/contract/requests/exchange.ts';
import type { ImportAnswers } from '#shared/contract/importing.ts';
import type { Exported } from '#shared/contract/exporting.ts';
import { listFormats, pageSizes, reportFormats } from '#shared/model/exporting.ts';
import { dateOrders, encodings } from '#shared/model/importing.ts';
import { reportSchema } from '#shared/settings/reportSchema.ts';
import { columnMappingSchema } from '#shared/settings/schema.ts';
import { isZone } from '#shared/time/zone.ts';
import type { Context, Feature, Handlers } from '../../core/feature.ts';
import type { JobParts } from './jobs/context.ts';

const answers: z.ZodType<ImportAnswers> = z.strictObject({
  zone: z.string().max(100).refine(isZone).nullable(),
  dateOrder: z.enum(dateOrders).nullable(),
  encoding: z.enum(encodings).nullable(),
  columns: columnMappingSchema.nullable(),
  activity: z.enum(['window', 'afk']),
});

const ofReport = {
  query: reportSchema,
  csv: z.strictObject({ marks: z.enum(['region', 'fixed']), bom: z.boolean() }),
  pageSize: z.enum(pageSizes),
};
const exported: z.ZodType<Exported> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('report'), format: z.enum(reportFormats), ...ofReport }),
  z.strictObject({ kind: z.literal('entries'), format: z.enum(listFormats), ...ofReport }),
  z.strictObject({ kind: z.literal('everything') }),
]);

const none = z.tuple([]);

/** What imports and exports of the window are carried out with. */
type Tools = Pick<JobParts, 'imports' | 'readFile' | 'printPdf' | 'turn'>;

/** Files that come in and go out. What reads and writes them is loaded when it is first used. */
export function createExchangeFeature(context: Context, tools: Tools) {
  const loadImport = once(async () => {
    const { createImportDesk } = await import('./importDesk.ts');
    return createImportDesk(context, tools);
  });
  const loadExport = once(async () => {
    const { createExportDesk } = await import('./exportDesk.ts');
    return createExportDesk(context, tools);
  });
  const requests: Handlers<ExchangeRequests> = {
    'import:choose': { argument: none, run: async () => (await loadImport()).choose() },
    'import:preview': { argument: z.tuple([answers]), run: async (given) => (await loadImport()).preview(given) },
    'import:run': { argument: z.tuple([z.boolean()]), run: async (starts) => (await loadImport()).run(starts) },
    'import:cancel': { argument: none, run: async () => (await loadImport()).cancel() },
    'export:save': { argument: z.tuple([exported]), run: async (what) => (await loadExport()).save(what) },
    'export:copy': { argument: z.tuple([reportSchema]), run: async (query) => (await loadExport()).copy(query) },
  };
  return { requests } satisfies Feature;
}

/** Makes a value once, when it is first needed. */
function once<Value>(make: () => Promise<Value>): () => Promise<Value> {
  let made: Promise<Value> | null = null;
  return () => (made ??= make());
}
