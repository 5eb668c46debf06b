import type { QueryResult } from '#shared/contract/results.ts';
import type { Translate } from '#shared/i18n/translate.ts';
import type { Rejection } from '#shared/model/rejection.ts';
import { createResults } from '../../core/feature.ts';
import type { Context } from '../../core/feature.ts';
import { StoreError } from '../../core/ports.ts';
import { Unreadable } from './in/format.ts';
import { Cancelled } from './importer.ts';
import { FileError } from './processReader.ts';

/** Why a file cannot be imported, in the language of `t`; null if the error is a bug. */
function rejectionOf(error: unknown, t: Translate): Rejection | null {
  if (error instanceof StoreError) return error.rejection;
  if (error instanceof FileError) return { code: 'import-file', params: { detail: error.message } };
  if (!(error instanceof Unreadable)) return null;
  return { code: 'import-unreadable', params: { why: t(`import.unreadable-${error.reason}`) } };
}

/** The result of something about an import: null if it was cancelled, or why it failed. */
export async function resultOf<Value>(
  run: () => Promise<Value>,
  { t, explain }: Pick<Context, 't' | 'explain'>,
): Promise<QueryResult<Value | null>> {
  try {
    return { ok: true, value: await run() };
  } catch (error) {
    if (error instanceof Cancelled) return { ok: true, value: null };
    const rejection = rejectionOf(error, t());
    if (!rejection) throw error;
    return createResults(explain).failure(rejection);
  }
}
