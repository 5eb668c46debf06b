import { app } from 'electron';

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
 * Takes the single-instance lock for a process with these words, or passes them on to the one that has it. `onSecond` gets
 * the words of further processes. Returns whether this process has the lock.
 */
export function claimInstance(words: readonly string[], onSecond: (typed: readonly string[]) => void): boolean {
  if (!app.requestSingleInstanceLock({ words: pack(words) })) return false;
  app.on('second-instance', (_event, _argv, _folder, data) => {
    const typed = typedIn(data);
    if (typed) onSecond(typed);
  });
  // macOS: a link is a word like any other.
  app.on('open-url', (event, address) => {
    event.preventDefault();
    onSecond([address]);
  });
  return true;
}

/** The arguments after Electron's own: during development, the first is the app's folder. */
export function ownWords(argv: readonly string[]): string[] {
  const words = argv.slice(1);
  const folder = app.isPackaged ? -1 : words.findIndex((word) => !word.startsWith('-'));
  return words.filter((_word, at) => at !== folder);
}
