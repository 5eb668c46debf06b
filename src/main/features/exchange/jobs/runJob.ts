import type { Job } from '#shared/commandLine/job.ts';
import { exitCodes } from '#shared/commandLine/problem.ts';
import { assertNever } from '#shared/model/assertNever.ts';
import { StoreError } from '../../../core/ports.ts';
import { systemReason } from '../../../core/systemReason.ts';
import type { JobContext } from './context.ts';
import { runExport } from './exportJob.ts';
import { runImport } from './importJob.ts';
import { runReport } from './reportJob.ts';

/** Carries out a job, and tells why if it fails. Returns the exit code. */
export async function runJob(job: Job, context: JobContext): Promise<number> {
  const { t, tell, log } = context;
  try {
    return await run(job, context);
  } catch (error) {
    if (error instanceof StoreError) tell(t(`rejection.${error.rejection.code}`, error.rejection.params));
    else {
      log.error('error', error);
      tell(systemReason(error, t));
    }
    return exitCodes.refused;
  }
}

/** @throws StoreError */
async function run(job: Job, context: JobContext): Promise<number> {
  switch (job.job) {
    case 'report':
      return await runReport(job, context);
    case 'export':
      return await runExport(job, context);
    case 'import':
      return await runImport(job, context);
    default:
      return assertNever(job);
  }
}
