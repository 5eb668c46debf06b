import { basename, resolve } from 'node:path';
import type { ImportJob } from '#shared/commandLine/job.ts';
import { exitCodes } from '#shared/commandLine/problem.ts';
import type { ImportOptions } from '#shared/contract/importing.ts';
import { cleanLine } from '#shared/model/cleanText.ts';
import { StoreError } from '../../../core/ports.ts';
import { Cancelled, createImporter } from '../importer.ts';
import { Unreadable } from '../in/format.ts';
import { FileError } from '../processReader.ts';
import type { JobContext } from './context.ts';
import { importObject, unreadObject } from './importObject.ts';
import { importText, questionText } from './importText.ts';

type Importer = ReturnType<typeof createImporter>;

/** From best to worst. */
const codes: readonly number[] = [0, exitCodes.rows, exitCodes.question, exitCodes.unreadable, exitCodes.refused];

const worse = (one: number, other: number): number => (codes.indexOf(other) > codes.indexOf(one) ? other : one);

/**
 * Imports files, one after the other, each a step that can be undone by itself. Returns the exit code of what went
 * worst.
 */
export async function runImport(job: ImportJob, context: JobContext): Promise<number> {
  const { core, clock, imports, readFile, t, turn, tell, gone } = context;
  const taken = turn.take();
  if (!taken) {
    tell(t('import.busy'));
    return exitCodes.refused;
  }
  const importer = createImporter({ core, clock, imports, readFile, t: () => t, onProgress: () => {} });
  gone.addEventListener('abort', importer.cancel, { once: true });
  try {
    let worst = 0;
    for (const file of job.files) {
      const code = await importOne(file, job, context, importer);
      worst = worse(worst, code);
      // What keeps one file from being written keeps the others from it, too.
      if (code === exitCodes.refused) break;
    }
    return worst;
  } finally {
    gone.removeEventListener('abort', importer.cancel);
    imports.clearStage();
    taken.dispose();
  }
}

async function importOne(file: string, job: ImportJob, context: JobContext, importer: Importer): Promise<number> {
  const { core, tell, t, gone } = context;
  if (gone.aborted) return exitCodes.refused;
  core.refresh();
  const zone = job.zone ?? core.snapshot().calendar.zone;
  try {
    return await prepareAndRun(file, { ...job, zone }, context, importer);
  } catch (error) {
    if (error instanceof Cancelled) return exitCodes.refused;
    if (error instanceof StoreError) {
      const { code, params } = error.rejection;
      tell(t('import.failed', { file: cleanLine(file), detail: t(`rejection.${code}`, params) }));
      return exitCodes.refused;
    }
    if (!(error instanceof Unreadable) && !(error instanceof FileError)) throw error;
    const detail = error instanceof Unreadable ? t(`import.unreadable-${error.reason}`) : error.message;
    tell(t('import.failed', { file: cleanLine(file), detail }));
    if (job.json) await context.print(`${JSON.stringify(unreadObject(file, zone))}\n`);
    return exitCodes.unreadable;
  }
}

/** @throws Unreadable, FileError, Cancelled, StoreError */
async function prepareAndRun(
  file: string,
  { zone, format, dateOrder, encoding, dryRun, json }: ImportJob & { readonly zone: string },
  { core, folder, t, region, print, tell, gone }: JobContext,
  importer: Importer,
): Promise<number> {
  const how: ImportOptions = { format, zone, dateOrder, encoding, columns: null, activity: 'window' };
  const path = resolve(folder, file);
  const prepared = await importer.prepare(path, basename(path), how);
  const { plan } = prepared;
  const open = plan.questions.filter(({ needed }) => needed);
  const isRun = !dryRun && open.length === 0;
  if (gone.aborted) throw new Cancelled();
  const summary = isRun ? await importer.run(prepared) : prepared.summary;
  const as = isRun ? 'done' : open.length === 0 ? 'would' : 'not-yet';
  const name = cleanLine(file);
  const { calendar } = core.snapshot();
  const text = json
    ? JSON.stringify(importObject(file, plan, summary, isRun))
    : importText({ file: name, plan, summary, as }, { t, region, calendar });
  await print(`${text}\n`);
  for (const question of open) tell(questionText(name, question, t));
  if (open.length > 0) return exitCodes.question;
  return plan.flagged.length + plan.refused.length > 0 ? exitCodes.rows : 0;
}
