import type { Rectangle } from 'electron';

/** How much of the window's top must lie on a display for a person to be able to grab it, px. */
const GRABBABLE = 80;

/** The remembered place when its top edge can still be grabbed on some display; null when that display is gone. */
export function placeOnScreen(remembered: unknown, workAreas: readonly Rectangle[]): Rectangle | null {
  if (!isRectangle(remembered)) return null;
  const { x, y, width } = remembered;
  const reachable = workAreas.some(
    (area) =>
      Math.min(x + width, area.x + area.width) - Math.max(x, area.x) >= GRABBABLE &&
      y >= area.y &&
      y <= area.y + area.height - GRABBABLE,
  );
  return reachable ? remembered : null;
}

function isRectangle(value: unknown): value is Rectangle {
  const sides = value as Partial<Rectangle> | null | undefined;
  return [sides?.x, sides?.y, sides?.width, sides?.height].every((side) => Number.isInteger(side));
}
