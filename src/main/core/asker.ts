import type { Translate } from '#shared/i18n/translate.ts';

/** Who asks for something on a command line: where they are, what they read, and where they hear of it. */
export type Asker = {
  /** The folder that paths count from. */
  readonly folder: string;
  readonly t: Translate;
  /** How dates and numbers are written (BCP 47 tag). */
  readonly region: string;
  /** Ends the work early, because nobody hears of it any more. */
  readonly gone: AbortSignal;
  /** Prints what was asked for. Resolves when more can be printed. */
  readonly print: (content: string | Uint8Array) => Promise<void>;
  /** Tells of something beside that, in a line of its own. */
  readonly tell: (line: string) => void;
};
