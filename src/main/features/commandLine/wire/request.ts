import type { ClientWords } from '#shared/commandLine/clientWords.ts';

/**
 * What a client of the command line sends: a line of JSON. It is answered with frames (`frames.ts`).
 *
 * A process that is started for words alone gets the same in the variable `STINT_COMMAND_LINE` of its environment, where no
 * shell, system or Chromium changes a word; its token is empty.
 */
export type WordsRequest = {
  /** From the file of the endpoint; it proves that the client may read it. */
  readonly token: string;
  /** The words behind the program's name. */
  readonly words: readonly string[];
  /** The folder that paths count from. */
  readonly folder: string;
  /** The locale as the environment has it, like `en_GB.UTF-8`; empty: the one of the app. */
  readonly language: string;
  /** The width of the terminal; 0: the output goes elsewhere. */
  readonly columns: number;
};

/** The bytes of a request, at most. */
export const REQUEST_MAX = 256 * 1024;

/** The variable with the words for a process that is started for them alone. */
export const WORDS = 'STINT_COMMAND_LINE';

/** The width where a terminal says none. */
const WIDTH = 80;

/** The variable of the environment that decides about the language, as the C library has it. */
const languageOf = ({ LC_ALL, LC_MESSAGES, LANG }: NodeJS.ProcessEnv): string => LC_ALL || LC_MESSAGES || LANG || '';

/** The folder that this process is in. Where somebody removed it, the process goes to the root, which those it starts need. */
function currentFolder(): string {
  try {
    return process.cwd();
  } catch {
    process.chdir('/');
    return process.cwd();
  }
}

/** What this process asks for by these words. */
export function requestOf(words: readonly string[], language = languageOf(process.env)): WordsRequest {
  const columns = process.stdout.isTTY ? process.stdout.columns || WIDTH : 0;
  return { token: '', words, folder: currentFolder(), language, columns };
}

/** Chromium then works where there is no screen, and its own remarks are none of the output. */
export const quietSwitches = {
  linux: ['--ozone-platform=headless'],
  all: ['--disable-gpu', '--disable-logging', '--log-level=3'],
} as const;

/** What ends the arguments of a program that is started for words alone. `dataDir`: as it was typed. */
export const switchesFor = ({ dataDir }: Pick<ClientWords, 'dataDir'>): readonly string[] => [
  ...(process.platform === 'linux' ? quietSwitches.linux : []),
  ...quietSwitches.all,
  ...(dataDir === null ? [] : [`--user-data-dir=${dataDir}`]),
];
