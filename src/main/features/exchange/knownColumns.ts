import { isDeepStrictEqual } from 'node:util';
import type { ImportOptions, ImportQuestion } from '#shared/contract/importing.ts';
import type { ColumnMapping } from '#shared/model/importing.ts';
import { columnsOf, withColumns } from '#shared/settings/exchange.ts';
import type { Core } from '../../core/core.ts';
import { storeSettings } from '../../core/feature.ts';
import type { createImporter } from './importer.ts';
import type { Plan } from './plan.ts';
import type { Prepared } from './prepared.ts';

type Columns = Extract<ImportQuestion, { readonly question: 'columns' }>;
type File = { readonly path: string; readonly name: string };

const questionIn = ({ questions }: Plan): Columns | undefined =>
  questions.find((one): one is Columns => one.question === 'columns');

/**
 * Prepares a file, with the columns that the person once chose for such a table.
 * @throws what the importer throws
 */
export async function prepareKnown(
  importer: Pick<ReturnType<typeof createImporter>, 'prepare'>,
  core: Core,
  { path, name }: File,
  options: ImportOptions,
): Promise<Prepared> {
  const prepared = await importer.prepare(path, name, options);
  const question = questionIn(prepared.plan);
  const known = question && columnsOf(core.snapshot().settings.columnMappings, question.options);
  if (!known || options.columns !== null || isDeepStrictEqual(known, question.suggested)) return prepared;
  return await importer.prepare(path, name, { ...options, columns: known });
}

/** Keeps the columns that the person chose, if any, for the next table with the same headers. */
export function keepColumns(core: Core, plan: Plan, columns: ColumnMapping | null): void {
  const question = questionIn(plan);
  if (!question || !columns) return;
  const { columnMappings } = core.snapshot().settings;
  if (isDeepStrictEqual(columnsOf(columnMappings, question.options), columns)) return;
  storeSettings({ core }, { columnMappings: withColumns(columnMappings, question.options, columns) });
}
