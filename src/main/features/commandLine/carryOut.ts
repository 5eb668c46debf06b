import type { Ask } from '#shared/commandLine/ask.ts';
import type { Job } from '#shared/commandLine/job.ts';
import { exitCodeOf, exitCodes, isProblem, isUsage, problem, problemText } from '#shared/commandLine/problem.ts';
import type { Problem } from '#shared/commandLine/problem.ts';
import { isAsk, isJob, readWords } from '#shared/commandLine/readWords.ts';
import type { Reading } from '#shared/commandLine/readings.ts';
import type { Asker } from '../../core/asker.ts';
import { StoreError } from '../../core/ports.ts';
import { answer } from './answer.ts';
import { execute, Refused } from './execute.ts';
import type { Running } from './running.ts';
import type { Terminal } from './terminal.ts';

/** Carries out a job. Returns the exit code. */
export type RunJob = (job: Job, asker: Asker) => Promise<number>;

/** What words are carried out with. */
export type Parts = {
  /** The running Stint; null: the process was started for the words alone. */
  readonly running: Running | null;
  readonly runJob: RunJob;
  readonly version: string;
  /** Diagnostics as text. */
  readonly diagnose: () => Promise<string>;
};

/** Carries out the words behind the program's name. Returns the exit code. */
export async function carryOut(words: readonly string[], terminal: Terminal, parts: Parts): Promise<number> {
  const read = readWords(words);
  if (isProblem(read)) return tellProblem(read, terminal);
  const { asked } = read;
  const { t, tell } = terminal;
  if (isJob(asked)) {
    if (isBinary(asked) && terminal.columns > 0) return tellProblem(problem('binary', String(asked.format)), terminal);
    return await parts.runJob(asked, terminal);
  }
  const { running } = parts;
  if (!running && !isAnyway(asked)) {
    tell(t('cli.not-there'));
    return exitCodes.notThere;
  }
  try {
    return await answerOrExecute(asked, terminal, parts);
  } catch (error) {
    if (error instanceof StoreError) tell(t(`rejection.${error.rejection.code}`, error.rejection.params));
    else if (error instanceof Refused) tell(textOf(error, terminal));
    else throw error;
    return exitCodes.refused;
  }
}

/** @throws StoreError, Refused */
async function answerOrExecute(asked: Reading | Ask, terminal: Terminal, parts: Parts): Promise<number> {
  if (!isAsk(asked)) {
    const answered = await answer(asked, terminal, parts);
    return typeof answered === 'number' ? answered : tellProblem(answered, terminal);
  }
  const { running } = parts;
  const found = running && (await execute(asked, running, terminal));
  return found ? tellProblem(found, terminal) : 0;
}

function tellProblem(found: Problem, { t, tell }: Terminal): number {
  tell(problemText(found, t) + (isUsage(found) ? `\n${t('cli.see-help')}` : ''));
  return exitCodeOf(found);
}

/** Whether what a job prints is no text. */
const isBinary = (job: Job): boolean =>
  job.job === 'report' && job.output === null && (job.format === 'xlsx' || job.format === 'pdf');

/** Why a command was refused, and what can be done about it from here. */
function textOf({ rejection: { code, params } }: Refused, { t }: Terminal): string {
  const text = t(`rejection.${code}`, params);
  return code === 'entry-overlaps' ? `${text}\n${t('cli.overlaps')}` : text;
}

/** Whether something is answered also where Stint is not running: what shows tasks and times has a style. */
const isAnyway = (asked: Reading | Ask): boolean => !isAsk(asked) && !('style' in asked);
