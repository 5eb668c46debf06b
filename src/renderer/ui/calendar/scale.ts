const HOUR = 3_600_000;

/** The least and greatest height of an hour, px, and how much of it one step of the zoom adds. */
export const LEAST_HOUR = 24;
export const GREATEST_HOUR = 360;
const STEP = 1.25;

/** Converts between ms and px, for a height of an hour, px. */
export const pixelsOf = (ms: number, hourHeight: number): number => Math.round((ms / HOUR) * hourHeight);
export const msOf = (pixels: number, hourHeight: number): number => Math.round((pixels / hourHeight) * HOUR);

/** The height of an hour some steps closer, or further away if negative. */
export const zoomed = (hourHeight: number, steps: number): number =>
  Math.min(GREATEST_HOUR, Math.max(LEAST_HOUR, Math.round(hourHeight * STEP ** steps)));

/**
 * How far a calendar is scrolled after a zoom, px, so that the time under the pointer stays there. `pointer`: how far
 * below the top of the scrolling area the pointer is, `above`: what scrolls above the hours, px.
 */
export const scrollAfterZoom = (
  scrollTop: number,
  { pointer, above }: { readonly pointer: number; readonly above: number },
  [from, to]: readonly [from: number, to: number],
): number => Math.max(0, ((scrollTop + pointer - above) * to) / from + above - pointer);
