import { wallTime } from '../time/day.ts';
import type { Settings } from './index.ts';

/** Whether minutes after midnight lie in `[from, to)`, which may span midnight. */
const isBetween = (minutes: number, from: number, to: number): boolean =>
  from <= to ? minutes >= from && minutes < to : minutes >= from || minutes < to;

/** Whether nothing of ours is to be heard at an instant, ms UTC, in a zone. */
export const isQuiet = ({ quietHours, quietFrom, quietTo }: Settings, at: number, zone: string): boolean =>
  quietHours && isBetween(wallTime(at, zone).minutes, quietFrom, quietTo);
