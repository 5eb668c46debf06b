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

type Size = Pick<Rectangle, 'width' | 'height'>;

/** With a sidebar beside the list, and without. */
const WIDE: Size = { width: 1100, height: 760 };
const NARROW: Size = { width: 460, height: 720 };

/** The size of the first start on a display: wide if that leaves some of the display free. */
export const firstSize = ({ width, height }: Size): Size =>
  width >= WIDE.width + 100 && height >= WIDE.height ? WIDE : NARROW;

function isRectangle(value: unknown): value is Rectangle {
  const sides = value as Partial<Rectangle> | null | undefined;
  return [sides?.x, sides?.y, sides?.width, sides?.height].every((side) => Number.isInteger(side));
}
