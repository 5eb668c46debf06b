import type { CalendarTrouble } from '#shared/model/calendarTrouble.ts';
import type { Rejection } from '#shared/model/rejection.ts';

type Code = `calendar-${CalendarTrouble}` | 'activity-watch-silent' | 'activity-watch-foreign';

/** A calendar, or ActivityWatch, could not be read. It never quotes an address or a path. */
export class CalendarError extends Error {
  override name = 'CalendarError';
  readonly rejection: Rejection;

  constructor(code: Code, params: Rejection['params'] = {}, options?: ErrorOptions) {
    super(code, options);
    this.rejection = { code, params };
  }
}
