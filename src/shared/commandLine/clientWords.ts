import { isValued } from './options.ts';

/**
 * First words that work also where Stint is not running: the client then starts the app for them, without a window, for
 * as long as it takes.
 */
export const worksAlone: readonly string[] = [
  'help',
  'version',
  'diagnose',
  'completion',
  'report',
  'export',
  'import',
];

/** Options that do, whatever else is there. */
const alwaysAlone: ReadonlySet<string> = new Set(['-h', '--help', '--version', '--diagnose']);

/** What a client has to know of the words. All else is read by the app. */
export type ClientWords = {
  /** The folder of the data, as it was typed; null: the usual one. */
  readonly dataDir: string | null;
  /** Whether to start Stint if it is not running. */
  readonly launch: boolean;
  /** Whether the app can carry the words out without being there otherwise. */
  readonly alone: boolean;
};

/** Reads that much of the words behind the program’s name; the client in C does the same. Never throws. */
export function readClientWords(argv: readonly string[]): ClientWords {
  let [dataDir, launch, alone]: [string | null, boolean, boolean] = [null, false, false];
  let first: string | null = null;
  for (let at = 0; at < argv.length; at++) {
    const word = argv[at] ?? '';
    if (word === '--') {
      first ??= argv[at + 1] ?? null;
      break;
    }
    if (alwaysAlone.has(word)) alone = true;
    else if (word === '--launch') launch = true;
    else if (!word.startsWith('--')) first ??= word;
    else {
      const [name = '', ...rest] = word.slice(2).split('=');
      const next = argv[at + 1];
      const isNext = rest.length === 0 && isValued(name) && next !== undefined && !next.startsWith('--');
      if (name === 'user-data-dir') dataDir = isNext ? next : rest.length > 0 ? rest.join('=') : dataDir;
      if (isNext) at += 1;
    }
  }
  return { dataDir: dataDir === '' ? null : dataDir, launch, alone: alone || worksAlone.includes(first ?? '') };
}
