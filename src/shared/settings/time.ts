import { isZone } from '../time/zone.ts';
import { choice, orNone, text, whole } from './kind.ts';
import { custom, numbers } from './edit.ts';
import { setting } from './setting.ts';

/** Half an hour to twelve, in minutes. */
const GOALS = Array.from({ length: 24 }, (_half, index) => (index + 1) * 30);
/** Every hour from midnight to noon, minutes after midnight. */
const STARTS = Array.from({ length: 13 }, (_hour, index) => index * 60);

/** How days are counted, and whether entries may overlap. */
export const time = {
  /** Minutes that a day should hold; null: no goal. */
  dailyGoal: setting(orNone(whole(1, 24 * 60)), null, numbers('duration', GOALS)),
  /** What to do when an entry is put where others are. */
  overlaps: setting(choice(['ask', 'trim', 'allow']), 'ask'),
  /** Minutes after midnight at which a day starts. */
  dayStartsAt: setting(whole(0, 12 * 60), 0, numbers('time', STARTS)),
  /** IANA zone the days are counted in; null: the system's. */
  zone: setting(orNone(text(100, { normal: (zone) => (isZone(zone) ? zone : null) })), null, custom),
};
