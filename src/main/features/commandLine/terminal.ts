import { commonLocale } from '#shared/i18n/posixLocale.ts';
import { pickLocale, regionOf } from '#shared/i18n/locale.ts';
import { translator } from '#shared/i18n/translator.ts';
import type { Asker } from '../../core/asker.ts';
import { cleanText } from '#shared/model/cleanText.ts';
import { FRAME_MAX } from './wire/frames.ts';
import type { FrameType } from './wire/frames.ts';
import type { WordsRequest } from './wire/request.ts';

/** Where words come from and their answer goes. */
export type Terminal = Asker & {
  /** The width of the terminal; 0: the output goes elsewhere. */
  readonly columns: number;
  /** What is printed if Stint goes away while this is answered, before it is asked again. */
  readonly wait: (text: string) => void;
};

/** Sends one frame. Resolves when more can be sent, or nobody takes it any more. */
export type SendFrame = (type: FrameType, content: Uint8Array) => Promise<void>;

/** The terminal of a request. `usual`: the locale (BCP 47 tag) where its environment has none. */
export function terminalOf(
  { folder, language, columns }: Omit<WordsRequest, 'token' | 'words'>,
  usual: string,
  gone: AbortSignal,
  send: SendFrame,
): Terminal {
  const tag = commonLocale(language) ?? usual;
  const locale = pickLocale([tag]);
  return {
    folder,
    columns,
    gone,
    t: translator(locale),
    region: regionOf(locale, tag),
    async print(content) {
      const bytes = typeof content === 'string' ? Buffer.from(content) : content;
      for (let at = 0; at < bytes.length && !gone.aborted; at += FRAME_MAX)
        await send('out', bytes.subarray(at, at + FRAME_MAX));
    },
    // It may name tasks, and goes to a terminal.
    tell: (line) => void send('error', Buffer.from(`stint: ${cleanText(line)}\n`).subarray(0, FRAME_MAX)),
    wait: (text) => void send('wait', Buffer.from(text)),
  };
}
