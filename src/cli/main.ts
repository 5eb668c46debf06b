import { readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import {
  exitCodeOf,
  exitCodes,
  isProblem,
  isUsage,
  problem as problemOf,
  problemText,
} from '#shared/commandLine/problem.ts';
import type { Problem } from '#shared/commandLine/problem.ts';
import type { Job } from '#shared/commandLine/job.ts';
import { isAsk, isJob, readWords } from '#shared/commandLine/readWords.ts';
import type { Ask } from '#shared/commandLine/ask.ts';
import type { Reading } from '#shared/commandLine/readings.ts';
import type { ApiState } from '#shared/contract/api.ts';
import { cleanText } from '#shared/model/cleanText.ts';
import { pickLocale, regionOf, translator } from '#shared/i18n/translator.ts';
import { systemClock as clock } from '../main/clock/systemClock.ts';
import { apiPlace } from '../main/features/api/place.ts';
import { answer } from './answer.ts';
import type { Needs } from './answer.ts';
import { askFor, Misused, NotThere, Refused } from './client.ts';
import { execute } from './execute.ts';
import { launch } from './launch.ts';
import { write } from './write.ts';

/** Where Electron keeps an app's data on each system. */
function defaultFolder(): string {
  if (process.platform === 'win32') return join(process.env['APPDATA'] ?? homedir(), 'Stint');
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Application Support', 'Stint');
  return join(process.env['XDG_CONFIG_HOME'] || join(homedir(), '.config'), 'Stint');
}

const systemLocale = new Intl.DateTimeFormat().resolvedOptions().locale;
const locale = pickLocale([systemLocale]);
const t = translator(locale);

function fail(code: number, text: string): void {
  // It may name tasks, and goes to a terminal.
  process.stderr.write(`stint: ${cleanText(text)}\n`);
  process.exitCode = code;
}

const tell = (problem: Problem): void =>
  fail(exitCodeOf(problem), problemText(problem, t) + (isUsage(problem) ? `\n${t('cli.see-help')}` : ''));

/** The version of the Stint in a folder. */
const versionIn = (app: string): string =>
  (JSON.parse(readFileSync(join(app, 'package.json'), 'utf8')) as { version: string }).version;

/** Does what the words of this process ask for. `app`: the folder of Stint. */
export async function run(app: string): Promise<void> {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    // Whoever reads may stop reading; but what could not be written was not said.
    if (error.code !== 'EPIPE') fail(exitCodes.refused, t('cli.not-written', { detail: error.message }));
    process.exit();
  });
  const words = readWords(process.argv.slice(2));
  if (isProblem(words)) return tell(words);
  const { dataDir, asked } = words;
  if (isJob(asked)) return await runJob(asked, app, dataDir);
  const place = apiPlace(dataDir === null ? defaultFolder() : resolve(dataDir));
  const needs: Needs = { place, clock, t, region: regionOf(locale, systemLocale), version: () => versionIn(app) };
  try {
    return await carryOut(asked, needs).catch(async (error) => {
      if (!(error instanceof NotThere) || !words.launch) throw error;
      const isThere = () => askFor<ApiState>(place, '/v1/state').then(Boolean, () => false);
      if (!(await launch(app, dataDir, clock, isThere))) throw error;
      return await carryOut(asked, needs);
    });
  } catch (error) {
    if (error instanceof NotThere) return fail(exitCodes.notThere, t(words.launch ? 'cli.api-off' : 'cli.not-there'));
    if (error instanceof Refused) return fail(exitCodes.refused, [error.message, ...hints(error)].join('\n'));
    if (error instanceof Misused) return fail(exitCodes.usage, error.message);
    throw error;
  }
}

/** Has the app carry out a job, whether or not it is running. */
async function runJob(job: Job, app: string, dataDir: string | null): Promise<void> {
  if (isBinary(job) && process.stdout.isTTY) return tell(problemOf('binary', String(job.format)));
  // Only loaded here: it brings sockets and processes along.
  const { askForJob } = await import('./askForJob.ts');
  const request = {
    words: process.argv.slice(2),
    folder: process.cwd(),
    locale,
    region: regionOf(locale, systemLocale),
  };
  const complain = (line: string): void => void process.stderr.write(`stint: ${cleanText(line)}\n`);
  process.exitCode = await askForJob(request, { app, dataDir, clock, t, print: write, tell: complain });
}

/** Whether what a job prints is no text. */
const isBinary = (job: Job): boolean =>
  job.job === 'report' && job.output === null && (job.format === 'xlsx' || job.format === 'pdf');

/** What can be done about a refusal from here. */
const hints = ({ code }: Refused): readonly string[] => (code === 'entry-overlaps' ? [t('cli.overlaps')] : []);

/** @throws NotThere, Refused, Misused */
async function carryOut(asked: Reading | Ask, needs: Needs): Promise<void> {
  if (!isAsk(asked)) {
    process.exitCode = await answer(asked, needs);
    return;
  }
  const problem = await execute(asked, needs);
  if (problem) tell(problem);
}
