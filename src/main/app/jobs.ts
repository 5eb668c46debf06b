import type { RunJob } from '../features/commandLine/carryOut.ts';
import type { JobParts } from '../features/exchange/jobs/context.ts';

/** Carries out reports, exports and imports of the command line. What they need is loaded with the first. */
export const createRunJob =
  (parts: JobParts): RunJob =>
  async (job, asker) => {
    const { runJob } = await import('../features/exchange/jobs/runJob.ts');
    return await runJob(job, { ...parts, ...asker });
  };
