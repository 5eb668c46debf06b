import { basename } from 'node:path';
import type { Exported } from '#shared/contract/exporting.ts';
import type { QueryResult } from '#shared/contract/results.ts';
import type { Translate } from '#shared/i18n/translate.ts';
import type { Rejection } from '#shared/model/rejection.ts';
import type { ReportQuery } from '#shared/model/report.ts';
import { datesOf } from '#shared/report/range.ts';
import { firstWeekday } from '#shared/time/date.ts';
import { createResults } from '../../core/feature.ts';
import type { Context } from '../../core/feature.ts';
import { StoreError } from '../../core/ports.ts';
import { systemReason } from '../../core/systemReason.ts';
import { createExportContent, PrintError } from './exportContent.ts';
import { exportName } from './exportName.ts';
import type { JobParts } from './jobs/context.ts';
import { writeWhole } from './jobs/writeOutput.ts';

/** A file could not be written; `message` says why. */
class SaveError extends Error {
  override name = 'SaveError';
}

async function write(path: string, content: string | Uint8Array, t: Translate): Promise<void> {
  try {
    await writeWhole(path, content);
  } catch (error) {
    throw new SaveError(systemReason(error, t), { cause: error });
  }
}

/** Why nothing was exported; null if the error is a bug. */
function rejectionOf(error: unknown): Rejection | null {
  if (error instanceof StoreError) return error.rejection;
  if (error instanceof PrintError) return { code: 'export-print', params: { detail: error.message } };
  return error instanceof SaveError ? { code: 'export-file', params: { detail: error.message } } : null;
}

/** Exports from the window: to a file that the person chooses, or to the clipboard. */
export function createExportDesk(context: Context, tools: Pick<JobParts, 'imports' | 'printPdf'>) {
  const { core, desktop, explain, t } = context;
  const { failure } = createResults(explain);
  const { contentOf, markdownOf } = createExportContent(context, tools);

  async function attempted<Value>(run: () => Promise<Value>): Promise<QueryResult<Value>> {
    try {
      return { ok: true, value: await run() };
    } catch (error) {
      const rejection = rejectionOf(error);
      if (!rejection) throw error;
      return failure(rejection);
    }
  }

  /** What a file is called unless the person changes it. */
  function nameOf(what: Exported): string {
    const { day, environment } = core.snapshot();
    if (what.kind === 'everything') return exportName(what, null, day.date);
    return exportName(what, datesOf(what.query.range, day.date, firstWeekday(environment.region)), day.date);
  }

  return {
    /** Asks first, so that nothing is computed for nothing. */
    save: (what: Exported): Promise<QueryResult<string | null>> =>
      attempted(async () => {
        const path = await desktop.chooseTarget(nameOf(what));
        if (path === null) return null;
        await write(path, await contentOf(what), t());
        return basename(path);
      }),

    copy: (query: ReportQuery): Promise<QueryResult<null>> =>
      attempted(async () => {
        desktop.copy(String(await markdownOf(query)));
        return null;
      }),
  };
}
