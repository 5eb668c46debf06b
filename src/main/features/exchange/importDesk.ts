import { basename } from 'node:path';
import type { ImportAnswers, ImportPreview } from '#shared/contract/importing.ts';
import type { QueryResult } from '#shared/contract/results.ts';
import type { ColumnMapping } from '#shared/model/importing.ts';
import { attempt } from '../../core/attempt.ts';
import { createResults } from '../../core/feature.ts';
import type { Context } from '../../core/feature.ts';
import type { Disposable } from '../../core/ports.ts';
import { Cancelled, createImporter } from './importer.ts';
import { resultOf } from './importProblem.ts';
import { createProgress } from './importProgress.ts';
import type { JobParts } from './jobs/context.ts';
import { keepColumns, prepareKnown } from './knownColumns.ts';
import type { Prepared } from './prepared.ts';
import { previewOf } from './previewOf.ts';

type Tools = Pick<JobParts, 'imports' | 'readFile' | 'turn'>;

/** What was found in a file, and the columns that the person chose for it. */
type Previewed = { readonly prepared: Prepared; readonly columns: ColumnMapping | null };

/** A file that is on its way in. */
type Opened = { readonly path: string; readonly name: string; readonly previewed: Previewed | null };

/** The import of a file in the window: it is chosen, previewed as often as answers change, and imported. */
export function createImportDesk(context: Context, { imports, readFile, turn }: Tools) {
  const { core, clock, desktop, t, explain } = context;
  const progress = createProgress(clock, (shown) => core.set('importing', shown));
  const importer = createImporter({ core, clock, imports, readFile, t, onProgress: progress.show });
  let opened: Opened | null = null;
  /** The turn that is taken while a file is open. */
  let taken: Disposable | null = null;
  let last: Promise<unknown> = Promise.resolve();
  /** Counts what was asked for: only the latest is begun. */
  let asked = 0;

  /** Runs something once what runs now is cancelled. The result is null if it is cancelled as well. */
  function inTurn<Value>(run: (file: Opened) => Promise<Value>): Promise<QueryResult<Value | null>> {
    importer.cancel();
    asked += 1;
    const own = asked;
    const result = last.then(() => {
      if (opened === null || own !== asked) throw new Cancelled();
      return run(opened);
    });
    last = result.catch(() => {});
    return resultOf(() => result, context);
  }

  async function choose(): Promise<QueryResult<string | null>> {
    const path = await desktop.chooseFile();
    if (path === null) return { ok: true, value: null };
    taken ??= turn.take();
    if (taken === null) return createResults(explain).failure({ code: 'import-busy' });
    opened = { path, name: basename(path), previewed: null };
    return { ok: true, value: opened.name };
  }

  const preview = (answers: ImportAnswers): Promise<QueryResult<ImportPreview | null>> =>
    inTurn(async (file) => {
      const zone = answers.zone ?? core.snapshot().calendar.zone;
      progress.begin(file.name);
      const prepared = await prepareKnown(importer, core, file, { ...answers, format: null, zone });
      if (opened?.path === file.path) opened = { ...file, previewed: { prepared, columns: answers.columns } };
      return previewOf(prepared, t()('import.untitled'));
    });

  const run = (startRunning: boolean) =>
    inTurn(async ({ name, previewed }) => {
      // A page cannot get here; whoever speaks for it is told nothing.
      if (!previewed || previewed.prepared.plan.questions.some(({ needed }) => needed)) throw new Cancelled();
      // A step of its own, before the import, so that undo takes back the import alone.
      keepColumns(core, previewed.prepared.plan, previewed.columns);
      progress.begin(name);
      const { entries, time } = await importer.run(previewed.prepared, startRunning);
      close();
      return { entries, seconds: Math.round(time / 1000) };
    });

  /** Forgets the file; another one can be imported, here or elsewhere. */
  function close(): void {
    opened = null;
    taken?.dispose();
    taken = null;
  }

  async function cancel(): Promise<void> {
    importer.cancel();
    opened = null;
    await last;
    // Another file may have been chosen meanwhile.
    if (opened !== null) return;
    attempt(imports.clearStage);
    close();
  }

  return { choose, preview, run, cancel };
}
