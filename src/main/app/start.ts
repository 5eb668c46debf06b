import { app } from 'electron';
import { exitCodes } from '#shared/commandLine/problem.ts';
import { translator } from '#shared/i18n/translator.ts';
import { APPLICATION_ID } from '#shared/model/applicationId.ts';
import { keepCrashDumps } from '../desktop/crashDumps.ts';
import { shellCommand } from '../desktop/ownProgram.ts';
import { refuseFolder } from '../desktop/refuseToStart.ts';
import { parseCommandLine, printed } from './commandLine.ts';
import type { Printed, Words } from './commandLine.ts';
import { openDataFolder, unwritableText } from './dataFolder.ts';
import type { Unwritable } from './dataFolder.ts';
import { systemLocale } from './environment.ts';

/** The arguments after Electron's own: during development, the first is the app's folder. */
function ownWords(argv: readonly string[]): string[] {
  const words = argv.slice(1);
  const folder = app.isPackaged ? -1 : words.findIndex((word) => !word.startsWith('-'));
  return words.filter((_word, at) => at !== folder);
}

/**
 * Encodes arguments as ASCII: on Linux, arguments with a zero byte in UTF-16, such as spaces among Cyrillic letters,
 * are lost on the way.
 */
const pack = (words: readonly string[]): string => Buffer.from(JSON.stringify(words)).toString('base64');
const unpack = (packed: string): string[] => JSON.parse(Buffer.from(packed, 'base64').toString()) as string[];

/** What a second process tells the running one that has nothing to do for it. */
export const NOTHING = { words: '' };

/** The words that a second process was started with; null: it has none. */
export function typedIn(data: unknown): readonly string[] | null {
  const { words } = data as typeof NOTHING;
  return words === NOTHING.words ? null : unpack(words);
}

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
  if (!app.requestSingleInstanceLock({ words: pack(words) })) {
    app.exit(0);
    return null;
  }
  // Windows finds the shortcut that notifications and the taskbar belong to by it.
  if (process.platform === 'win32') app.setAppUserModelId(APPLICATION_ID);
  keepCrashDumps();
  app.on('second-instance', (_event, _argv, _folder, data) => {
    const typed = typedIn(data);
    if (typed) onSecond(parseCommandLine(typed));
  });
  // macOS.
  app.on('open-url', (event, address) => {
    event.preventDefault();
    onSecond({ kind: 'link', address });
  });
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
