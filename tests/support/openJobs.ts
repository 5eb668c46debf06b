import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isProblem } from '#shared/commandLine/problem.ts';
import { isJob, readWords } from '#shared/commandLine/readWords.ts';
import { translator } from '#shared/i18n/translator.ts';
import type { Locale } from '#shared/i18n/translate.ts';
import type { JobParts } from '../../src/main/features/exchange/jobs/context.ts';
import { runJob } from '../../src/main/features/exchange/jobs/runJob.ts';
import { createTurn } from '../../src/main/features/exchange/turn.ts';
import { openImporter } from './openImporter.ts';

/** What words on the command line come to over a real core, with a folder of their own. */
export function openJobs(on = openImporter()) {
  const turn = createTurn();
  const folder = mkdtempSync(join(tmpdir(), 'stint-jobs-'));
  const errors: unknown[] = [];
  const parts: JobParts = {
    ...on.parts,
    turn,
    log: { error: (_kind, error) => void errors.push(error), report() {}, refused() {}, gone() {} },
    printPdf: async (html, pageSize) => new TextEncoder().encode(`%PDF ${pageSize} ${html}`),
  };

  async function run(words: readonly string[], locale: Locale = 'en', gone = new AbortController().signal) {
    const read = readWords(words);
    if (isProblem(read)) throw new Error(read.code);
    if (!isJob(read.asked)) throw new TypeError(`${words.join(' ')} is no job`);
    const out: Uint8Array[] = [];
    const err: string[] = [];
    const code = await runJob(read.asked, {
      ...parts,
      folder,
      t: translator(locale),
      region: locale === 'en' ? 'en-GB' : 'ru-RU',
      gone,
      print: async (content) => void out.push(typeof content === 'string' ? Buffer.from(content) : content),
      tell: (line) => void err.push(line),
    });
    const bytes = Buffer.concat(out);
    return { code, out: bytes.toString('utf8'), bytes, err: err.join('\n') };
  }

  return { ...on, folder, turn, errors, parts, run };
}
