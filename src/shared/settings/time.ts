import { isZone } from '../time/zone.ts';
import { choice, orNone, text, whole } from './kind.ts';
import { custom, numbers } from './edit.ts';
import { setting } from './setting.ts';

/** Half an hour to twelve, in minutes. */
const GOALS = Array.from({ length: 24 }, (_half, index) => (index + 1) * 30);
/** Every hour from midnight to noon, minutes after midnight. */
const STARTS = Array.from({ length: 13 }, (_hour, index) => index * 60);

/** How days are counted, and whether entries can overlap. */
export const time = {
  /** The daily goal, minutes; null means none. */
  dailyGoal: setting(orNone(whole(1, 24 * 60)), null, numbers('duration', GOALS)),
  /** What to do when an entry overlaps others. */
  overlaps: setting(choice(['ask', 'trim', 'allow']), 'ask'),
  /** When a day starts, minutes after midnight. */
  dayStartsAt: setting(whole(0, 12 * 60), 0, numbers('time', STARTS)),
  /** The IANA time zone of days; null means the system's. */
  zone: setting(orNone(text(100, { normal: (zone) => (isZone(zone) ? zone : null) })), null, custom),
};
