import { goesOn } from '#shared/commandLine/helpLines.ts';
import type { HelpLine } from '#shared/commandLine/helpLines.ts';
import { help } from '#shared/commandLine/help.ts';
import { translator } from '#shared/i18n/translator.ts';
import type { Build } from './build.ts';
import { template } from './template.ts';

/** A text of roff that is shown as it is. */
const escaped = (text: string): string =>
  text
    .replaceAll('\\', String.raw`\e`)
    .replaceAll('-', String.raw`\-`)
    .replace(/^(?=['.])/u, String.raw`\&`);

/** A line of the help as a tagged paragraph of roff, a further line of one, or a paragraph. */
function paragraph(line: HelpLine): string {
  const text = escaped(line.text);
  if (line.term !== '') return `.TP\n.B ${escaped(line.term)}\n${text}`;
  return `${goesOn(line) ? '.br' : '.PP'}\n${text}`;
}

const section = (lines: readonly HelpLine[]): string => lines.map(paragraph).join('\n');

/** The manual page of `stint`, with the words that `stint --help` lists. */
export async function manPage({ version, epoch }: Pick<Build, 'version' | 'epoch'>): Promise<string> {
  const shown = help(translator('en'));
  return await template('linux/stint.1.in', {
    VERSION: version,
    DATE: new Date(epoch * 1000).toISOString().slice(0, 10),
    COMMANDS: section(shown.commands),
    ARGUMENTS: section(shown.arguments),
    JOBS: section(shown.jobs),
    OPTIONS: section(shown.options),
  });
}
