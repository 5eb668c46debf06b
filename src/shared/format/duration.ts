const SECOND = 1000;
const MINUTE = 60;
const HOUR = 3600;

/** A duration in ms as whole seconds. Rounded down; negative durations count as zero. */
const wholeSeconds = (ms: number): number => Math.max(0, Math.floor(ms / SECOND));

const two = (n: number): string => String(n).padStart(2, '0');

/** `H:MM:SS`, with any number of hours: 0:00:07, 1:02:03, 12345:00:00. */
export function formatClock(ms: number): string {
  const seconds = wholeSeconds(ms);
  return `${Math.floor(seconds / HOUR)}:${two(Math.floor((seconds % HOUR) / MINUTE))}:${two(seconds % MINUTE)}`;
}

/** Time left, ms, as `H:MM:SS`. Rounded up, so that 0 is only shown at the end. */
export const formatLeft = (ms: number): string => formatClock(Math.ceil(ms / SECOND) * SECOND);

/** A duration in ms as hours, minutes and seconds, for texts and drawings that need each of them. */
export function splitClock(ms: number): { hours: number; minutes: number; seconds: number } {
  const seconds = wholeSeconds(ms);
  return {
    hours: Math.floor(seconds / HOUR),
    minutes: Math.floor((seconds % HOUR) / MINUTE),
    seconds: seconds % MINUTE,
  };
}

/** `H:MM`, with any number of hours, rounded down to the minute: 0:45, 1:30, 123:00. */
export function formatHours(ms: number): string {
  const minutes = Math.floor(wholeSeconds(ms) / MINUTE);
  return `${Math.floor(minutes / MINUTE)}:${two(minutes % MINUTE)}`;
}
