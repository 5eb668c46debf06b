import { z } from 'zod';
import type { Corner } from './corner.ts';

const corner = z.strictObject({
  side: z.enum(['left', 'right']),
  edge: z.enum(['top', 'bottom']),
  dx: z.int(),
  dy: z.int(),
});
const schema = z.strictObject({ last: z.number(), corners: z.record(z.string(), corner) });

/** Where the mini window stood on each display, by its id, and on which of them last. */
export type MiniPlaces = z.infer<typeof schema>;

/** Where it stands first: above the clock or the dock of most desktops, clear of the edges. */
const FIRST: Corner = { side: 'right', edge: 'bottom', dx: 24, dy: 24 };

/** What was remembered, where it can be understood. */
export function placesFrom(remembered: unknown): MiniPlaces {
  const parsed = schema.safeParse(remembered);
  return parsed.success ? parsed.data : { last: 0, corners: {} };
}

export const cornerOn = (places: MiniPlaces, display: number): Corner => places.corners[display] ?? FIRST;

export const withCorner = (places: MiniPlaces, display: number, at: Corner): MiniPlaces => ({
  last: display,
  corners: { ...places.corners, [display]: at },
});
