import { helpText } from '#shared/commandLine/help.ts';
import { translator } from '#shared/i18n/translator.ts';
import type { Build } from './build.ts';
import { template } from './template.ts';

/** A line of roff that is shown as it is. */
const escaped = (line: string): string =>
  line
    .replaceAll('\\', String.raw`\e`)
    .replaceAll('-', String.raw`\-`)
    .replace(/^(?=['.])/u, String.raw`\&`);

/** The manual page of `stint`, with the words that `stint --help` lists. */
export async function manPage({ version, epoch }: Pick<Build, 'version' | 'epoch'>): Promise<string> {
  const [, ...help] = helpText(translator('en')).split('\n\n');
  return await template('linux/stint.1.in', {
    VERSION: version,
    DATE: new Date(epoch * 1000).toISOString().slice(0, 10),
    WORDS: help.join('\n\n').split('\n').map(escaped).join('\n'),
  });
}
