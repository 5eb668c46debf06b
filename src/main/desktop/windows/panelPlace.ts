import type { Rectangle } from 'electron';

type Size = Pick<Rectangle, 'width' | 'height'>;

/** Distance to the icon and to the edges of the screen, px. */
const GAP = 8;

/** The value, or the nearest end of the range; the start if there is no room. */
const within = (value: number, from: number, to: number): number => Math.max(from, Math.min(value, to));

/**
 * The bounds of the panel beside the tray's icon, or the pointer: below it in the upper half of the work area, otherwise
 * above it, and always inside the area if it fits.
 */
export function panelPlace(icon: Rectangle, { width, height }: Size, area: Rectangle): Rectangle {
  const isHigh = icon.y + icon.height / 2 < area.y + area.height / 2;
  const x = Math.round(icon.x + icon.width / 2 - width / 2);
  const y = isHigh ? icon.y + icon.height + GAP : icon.y - GAP - height;
  return {
    width,
    height,
    x: within(x, area.x + GAP, area.x + area.width - width - GAP),
    y: within(y, area.y + GAP, area.y + area.height - height - GAP),
  };
}
