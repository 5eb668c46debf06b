import type { CalendarTrouble } from '#shared/model/calendarTrouble.ts';
import { readRegular } from '../../core/regularFile.ts';
import { isCalendar } from './components.ts';
import { occurrencesIn } from './occurrences.ts';
import { SIZE_MAX } from './wire.ts';
import type { Answer, Order } from './wire.ts';

/** What errors of the file system say of a calendar. */
const troubles: Readonly<Record<string, CalendarTrouble>> = { ENOENT: 'missing', ENOTDIR: 'missing', EFBIG: 'large' };

/** Reads the events of a file in a range, for the process that this is done in. */
export async function answerTo({ path, range, calendar }: Order): Promise<Answer> {
  try {
    const text = new TextDecoder().decode(await readRegular(path, SIZE_MAX));
    if (!isCalendar(text)) return { ok: false, trouble: 'foreign', code: '', message: '' };
    return { ok: true, ...occurrencesIn(text, range, calendar) };
  } catch (error) {
    const { code = '', message } = error as NodeJS.ErrnoException;
    return { ok: false, trouble: troubles[code] ?? 'file', code, message };
  }
}
