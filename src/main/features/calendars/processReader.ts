import type { Translate } from '#shared/i18n/translate.ts';
import type { Clock } from '../../core/ports.ts';
import { systemReason } from '../../core/systemReason.ts';
import type { Occurrences } from './occurrences.ts';
import { CalendarError } from './trouble.ts';
import type { Answer, CalendarProcess, Order } from './wire.ts';

/** How long reading a calendar may take, ms: one that is made to take forever ends here. */
const PATIENCE = 10_000;

/** Reads the events of a range. @throws CalendarError */
export type ReadCalendar = (order: Order) => Promise<Occurrences>;

/** Reads calendars in a process that is started for each, so that even one that fills the memory harms nothing else. */
export const createProcessReader =
  (start: () => CalendarProcess, clock: Clock, t: () => Translate): ReadCalendar =>
  async (order) => {
    const child = start();
    const answer = await new Promise<Answer | null>((resolve) => {
      const patience = clock.after(PATIENCE, () => resolve(null));
      const settle = (answered: Answer | null): void => {
        patience.dispose();
        resolve(answered);
      };
      child.onAnswer(settle);
      child.onEnd(() => settle(null));
      child.post(order);
    });
    child.kill();
    if (answer === null) throw new CalendarError('calendar-heavy');
    if (answer.ok) return answer;
    const { trouble, code, message } = answer;
    throw new CalendarError(`calendar-${trouble}`, {
      detail: systemReason(Object.assign(new Error(message), { code }), t()),
    });
  };
