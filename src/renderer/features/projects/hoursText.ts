import { formatHours } from '#shared/format/duration.ts';

/** Hours of a budget, ms, as people type them: `40`, `37:30`. */
export const hoursText = (ms: number): string => formatHours(ms).replace(/:00$/u, '');
