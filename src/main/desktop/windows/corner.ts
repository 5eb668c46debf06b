import type { Rectangle } from 'electron';

/** The position of a small window: its distance from a corner of the display's work area, px. */
export type Corner = {
  readonly side: 'left' | 'right';
  readonly edge: 'top' | 'bottom';
  readonly dx: number;
  readonly dy: number;
};

type Size = Pick<Rectangle, 'width' | 'height'>;

/** Distance at which a window snaps to an edge, px. */
const SNAP = 16;

const snapped = (distance: number): number => (distance <= SNAP ? 0 : distance);

/** The corner nearest to a window; a distance of a few px counts as none. */
export function cornerOf({ x, y, width, height }: Rectangle, area: Rectangle): Corner {
  const left = x - area.x;
  const top = y - area.y;
  const right = area.width - width - left;
  const bottom = area.height - height - top;
  return {
    side: left <= right ? 'left' : 'right',
    edge: top <= bottom ? 'top' : 'bottom',
    dx: snapped(Math.min(left, right)),
    dy: snapped(Math.min(top, bottom)),
  };
}

/** The bounds of a window of this size at this distance from the corner, always inside the area. */
export function placeAt({ side, edge, dx, dy }: Corner, { width, height }: Size, area: Rectangle): Rectangle {
  const inX = Math.max(0, Math.min(dx, area.width - width));
  const inY = Math.max(0, Math.min(dy, area.height - height));
  return {
    width,
    height,
    x: side === 'left' ? area.x + inX : area.x + area.width - width - inX,
    y: edge === 'top' ? area.y + inY : area.y + area.height - height - inY,
  };
}
