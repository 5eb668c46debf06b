import { resolve } from 'node:path';
import { app } from 'electron';
import { HIDDEN } from '../desktop/ownProgram.ts';
import { HELP, openLink, parseCommandLine, USAGE } from './commandLine.ts';
import type { Words } from './commandLine.ts';

/** Exit code for invalid arguments. */
const EXIT_USAGE = 2;

/** The arguments after Electron's own: during development, the first is the app's folder. */
function ownWords(argv: readonly string[]): string[] {
  const words = argv.slice(1).filter((word) => word === HELP || word === HIDDEN || !word.startsWith('-'));
  return app.isPackaged ? words : words.slice(1);
}

/**
 * Encodes arguments as ASCII: on Linux, arguments with a zero byte in UTF-16, such as spaces among Cyrillic letters,
 * are lost on the way.
 */
const pack = (words: readonly string[]): string => Buffer.from(JSON.stringify(words)).toString('base64');
const unpack = (packed: string): string[] => JSON.parse(Buffer.from(packed, 'base64').toString()) as string[];

/**
 * Parses the command line, determines the data folder and takes the single-instance lock. Returns what this process
 * should do, or null if nothing is left: the arguments were wrong, or the running instance does it (`onSecond` there).
 */
export function startUp(argv: readonly string[], onSecond: (words: Words) => void): Words | null {
  const words = ownWords(argv);
  const asked = parseCommandLine(words);
  if (asked.kind === 'usage') {
    if (asked.problem === null) process.stdout.write(`${USAGE}\n`);
    else process.stderr.write(`stint: ${asked.problem}\n\n${USAGE}\n`);
    app.exit(asked.problem === null ? 0 : EXIT_USAGE);
    return null;
  }
  const dataDir = app.commandLine.getSwitchValue('user-data-dir');
  if (dataDir) app.setPath('userData', resolve(dataDir));
  if (!app.requestSingleInstanceLock({ words: pack(words) })) {
    app.exit(0);
    return null;
  }
  app.on('second-instance', (_event, _argv, _folder, data) => {
    onSecond(parseCommandLine(unpack((data as { words: string }).words)));
  });
  // macOS.
  app.on('open-url', (event, address) => {
    event.preventDefault();
    onSecond(openLink(address));
  });
  if (asked.kind === 'command' && asked.command.type === 'quit') {
    process.stderr.write('stint: not running\n');
    app.exit(0);
    return null;
  }
  return asked;
}
