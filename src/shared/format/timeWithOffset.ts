import { wallTime } from '../time/day.ts';
import { formatTime } from './clockTime.ts';

/** A time with its offset, for times that occur twice: `2:30 (+01:00)`. */
export const formatTimeWithOffset = (instant: number, zone: string, region: string): string =>
  `${formatTime(instant, zone, region)} (${wallTime(instant, zone).offset})`;
