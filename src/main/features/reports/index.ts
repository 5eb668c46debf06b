import { z } from 'zod';
import type { ReportRequests } from '#shared/contract/requests/reports.ts';
import type { QueryResult } from '#shared/contract/results.ts';
import { tagsOf } from '#shared/model/tags.ts';
import { reportSchema } from '#shared/settings/reportSchema.ts';
import { createResults } from '../../core/feature.ts';
import type { Context, Feature, Handlers } from '../../core/feature.ts';
import { StoreError } from '../../core/ports.ts';

/** Reports for the main window. */
export function createReportsFeature({ core, explain }: Context) {
  const { failure } = createResults(explain);
  /** The result of a query of the store, or why it failed. */
  function read<Value>(query: () => Value): QueryResult<Value> {
    try {
      return { ok: true, value: query() };
    } catch (error) {
      if (!(error instanceof StoreError)) throw error;
      return failure(error.rejection);
    }
  }
  const requests: Handlers<ReportRequests> = {
    'report:get': { argument: z.tuple([reportSchema]), run: (query) => read(() => core.report(query)) },
    'report:entries': { argument: z.tuple([reportSchema]), run: (query) => read(() => core.reportEntries(query)) },
    'report:tags': { argument: z.tuple([]), run: () => [...tagsOf(core.whole().tasks.values())] },
  };
  return { requests } satisfies Feature;
}
