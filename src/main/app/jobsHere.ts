import type { Context } from '../core/feature.ts';
import type { JobParts } from '../features/exchange/jobs/context.ts';

/** Carries out jobs that the command line asks a running Stint for; who asks hears what becomes of them. */
export const createJobsHere =
  (parts: JobParts, { log }: Pick<Context, 'log'>) =>
  (address: string): void => {
    const open = () => ({ ...parts, dispose() {} });
    import('../features/exchange/jobs/answerJob.ts')
      .then(({ answerJob }) => answerJob(address, open))
      .catch((error: unknown) => log.error('rejection', error));
  };
