import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import type { ApiState } from '#shared/contract/api.ts';
import { cleanText } from '#shared/model/cleanText.ts';
import { pickLocale, regionOf, translator } from '#shared/i18n/translator.ts';
import { systemClock as clock } from '../main/clock/systemClock.ts';
import { apiPlace } from '../main/features/api/place.ts';
import { askFor, Misused, NotThere, Refused } from './client.ts';
import { launch } from './launch.ts';
import { perform } from './perform.ts';
import { readWords } from './words.ts';

/** Stint refused; the words were not understood; Stint is not there. */
const REFUSED = 1;
const MISUNDERSTOOD = 2;
const NOT_THERE = 3;

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

/** Does what the words of this process ask for. `app`: the folder of Stint. */
export async function run(app: string): Promise<void> {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    // Whoever reads may stop reading; but what cannot be written was not told.
    if (error.code !== 'EPIPE') fail(REFUSED, t('cli.not-written', { detail: error.message }));
    process.exit();
  });
  const words = readWords(process.argv.slice(2));
  if ('code' in words)
    return fail(MISUNDERSTOOD, `${t(`cli.${words.code}`, { word: words.word })}\n${t('cli.see-help')}`);
  const { wish, dataDir } = words;
  const place = apiPlace(dataDir === null ? defaultFolder() : resolve(dataDir));
  const doIt = () => perform(wish, { place, clock, t, region: regionOf(locale, systemLocale) });
  try {
    return await doIt().catch(async (error) => {
      if (!(error instanceof NotThere) || !words.launch) throw error;
      const isThere = () => askFor<ApiState>(place, '/v1/state').then(Boolean, () => false);
      if (!(await launch(app, dataDir, clock, isThere))) throw error;
      return await doIt();
    });
  } catch (error) {
    if (error instanceof NotThere) return fail(NOT_THERE, t(words.launch ? 'cli.feed-off' : 'cli.not-there'));
    if (error instanceof Refused) return fail(REFUSED, error.message);
    if (error instanceof Misused) return fail(MISUNDERSTOOD, error.message);
    throw error;
  }
}
