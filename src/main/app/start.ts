import { app } from 'electron';
import { exitCodes } from '#shared/commandLine/problem.ts';
import { translator } from '#shared/i18n/translator.ts';
import { shellCommand } from '../desktop/ownProgram.ts';
import { refuseFolder } from '../desktop/refuseToStart.ts';
import { claimInstance, ownWords } from './claim.ts';
import { parseCommandLine, printed } from './commandLine.ts';
import type { Printed, Words } from './commandLine.ts';
import { openDataFolder, unwritableText } from './dataFolder.ts';
import type { Unwritable } from './dataFolder.ts';
import { systemLocale } from './environment.ts';
import { prepareElectron } from './prepareElectron.ts';

/**
 * Parses the command line, determines the data folder and takes the single-instance lock. Returns what this process
 * should do, or null if nothing is left: the arguments were wrong, or the running instance does it (`onSecond` there).
 */
export function startUp(argv: readonly string[], onSecond: (words: Words) => void): Words | null {
  const t = translator(systemLocale());
  const words = ownWords(argv);
  const asked = parseCommandLine(words);
  if (asked.kind === 'print') return end(printed(asked, app.getVersion(), shellCommand(), t));
  const unwritable = openDataFolder();
  if (unwritable) {
    void refuseFolder(t, unwritableText(unwritable, t));
    return null;
  }
  if (!claimInstance(words, (typed) => onSecond(parseCommandLine(typed)))) {
    app.exit(0);
    return null;
  }
  prepareElectron();
  if (isQuit(asked)) {
    process.stderr.write(`stint: ${t('cli.not-running')}\n`);
    app.exit(0);
    return null;
  }
  return asked;
}

/** There is nothing to quit yet. */
const isQuit = (words: Words): boolean =>
  words.kind === 'ask' &&
  words.ask.needs === 'nothing' &&
  words.ask.resolved.ok &&
  words.ask.resolved.command.type === 'quit';

/** Ends a process that was started for words alone and cannot read them. It has no screen, and nobody would see it stay. */
export function endUnread(): void {
  const t = translator(systemLocale());
  end({ text: `stint: ${t('cli.unreadable')}`, exitCode: exitCodes.usage });
}

/** Ends a process that was started for words alone and cannot write to the folder of the data. */
export function endUnwritable(unwritable: Unwritable): void {
  const { message, detail } = unwritableText(unwritable, translator(systemLocale()));
  end({ text: `stint: ${message}\n${detail}`, exitCode: exitCodes.refused });
}

/** Ends this process with a text. */
function end({ text, exitCode }: Printed): null {
  (exitCode === 0 ? process.stdout : process.stderr).write(`${text}\n`);
  app.exit(exitCode);
  return null;
}
