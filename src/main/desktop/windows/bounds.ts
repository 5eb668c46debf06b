import type { Rectangle } from 'electron';

/** How much of the window's top edge must be on a display for a person to be able to drag it, px. */
const GRABBABLE = 80;

/** The stored bounds if the top edge can be dragged on some display; null otherwise, as when that display is gone. */
export function placeOnScreen(stored: unknown, workAreas: readonly Rectangle[]): Rectangle | null {
  if (!isRectangle(stored)) return null;
  const { x, y, width } = stored;
  const reachable = workAreas.some(
    (area) =>
      Math.min(x + width, area.x + area.width) - Math.max(x, area.x) >= GRABBABLE &&
      y >= area.y &&
      y <= area.y + area.height - GRABBABLE,
  );
  return reachable ? stored : null;
}

function isRectangle(value: unknown): value is Rectangle {
  const sides = value as Partial<Rectangle> | null | undefined;
  return [sides?.x, sides?.y, sides?.width, sides?.height].every((side) => Number.isInteger(side));
}
