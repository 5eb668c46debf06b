import { z } from 'zod';
import type { Corner } from './corner.ts';

const corner = z.strictObject({
  side: z.enum(['left', 'right']),
  edge: z.enum(['top', 'bottom']),
  dx: z.int(),
  dy: z.int(),
});
const schema = z.strictObject({ last: z.number(), corners: z.record(z.string(), corner) });

/** Where the mini window was on each display, by display id, and on which display it was last. */
export type MiniPlaces = z.infer<typeof schema>;

/** The initial position: above the clock or dock of most desktops, away from the edges. */
const FIRST: Corner = { side: 'right', edge: 'bottom', dx: 24, dy: 24 };

/** The stored positions; none if they are invalid. */
export function placesFrom(stored: unknown): MiniPlaces {
  const parsed = schema.safeParse(stored);
  return parsed.success ? parsed.data : { last: 0, corners: {} };
}

export const cornerOn = (places: MiniPlaces, display: number): Corner => places.corners[display] ?? FIRST;

export const withCorner = (places: MiniPlaces, display: number, at: Corner): MiniPlaces => ({
  last: display,
  corners: { ...places.corners, [display]: at },
});
