import { FALLBACK_GLYPH, glyphs } from './glyphs.ts';
import type { TrayIcon } from './trayModel.ts';

/** A square bitmap: 4 bytes per pixel (blue, green, red, alpha), premultiplied, top row first. */
export type Pixels = { readonly size: number; readonly data: Uint8Array };

type Colour = readonly [blue: number, green: number, red: number];

/** White on this blue is 6.7 : 1, and the plate stands out on light and dark panels alike. */
const PLATE: Colour = [216, 78, 29];
const TEXT: Colour = [255, 255, 255];
/** Mid grey: 3 : 1 or better on white and on black. */
const IDLE: Colour = [146, 138, 134];
const TEMPLATE: Colour = [0, 0, 0];

/** The number of sample points per pixel in each direction, for smooth edges without a canvas. */
const SAMPLES = 4;

/** Draws a tray icon of `size` × `size` pixels. `template`: black with alpha only, as macOS requires. */
export function drawTrayIcon(icon: TrayIcon, size: number, template = false): Pixels {
  const data = new Uint8Array(size * size * 4);
  if (icon.kind === 'idle' || icon.kind === 'active') {
    paint(data, size, template ? TEMPLATE : IDLE, icon.kind === 'idle' ? stopwatch : disc);
    return { size, data };
  }
  if (icon.kind === 'ring') {
    const ink = template ? TEMPLATE : TEXT;
    if (!template) paint(data, size, PLATE, plate);
    paint(data, size, ink, ring, TRACK);
    paint(data, size, ink, (x, y) => ring(x, y) && turn(x, y) * 60 < icon.minutes);
    return { size, data };
  }
  paint(data, size, PLATE, plate);
  const lines = linesOf(icon);
  for (const [index, line] of lines.entries()) write(data, size, line, index, lines.length);
  return { size, data };
}

/** Draws the app icon: a white stopwatch on a blue plate, as in packaging/icons/stint.svg. */
export function drawAppIcon(size: number): Pixels {
  const data = new Uint8Array(size * size * 4);
  paint(data, size, PLATE, plate);
  paint(data, size, TEXT, (x, y) => stopwatch(inset(x), inset(y + RAISED)));
  return { size, data };
}

/** Adds a margin around a shape that fills the square. */
const inset = (at: number): number => (at - 0.5) * 1.28 + 0.5;
/** The button weighs little: a bit higher, the stopwatch looks centred. */
const RAISED = 0.0125;

/** From ten hours on, the minutes are below the hours: five characters in a row do not fit into 16 pixels. */
function linesOf(icon: Extract<TrayIcon, { kind: 'minutes' | 'hours' }>): string[] {
  if (icon.kind === 'minutes') return [String(icon.minutes)];
  const minutes = String(icon.minutes).padStart(2, '0');
  return icon.hours < 10 ? [`${icon.hours}:${minutes}`] : [String(Math.min(icon.hours, 999)), minutes];
}

/** Whether a point of the unit square belongs to the shape. */
type Shape = (x: number, y: number) => boolean;

const CORNER = 0.2;
const plate: Shape = (x, y) => {
  const dx = Math.max(CORNER - x, x - (1 - CORNER), 0);
  const dy = Math.max(CORNER - y, y - (1 - CORNER), 0);
  return dx * dx + dy * dy <= CORNER * CORNER;
};

const within = (x: number, y: number, radius: number): boolean => Math.hypot(x - 0.5, y - 0.54) <= radius;
const hand: Shape = (x, y) => Math.abs(x - 0.5) <= 0.045 && y >= 0.3 && y <= 0.56;
const button: Shape = (x, y) => Math.abs(x - 0.5) <= 0.13 && y >= 0.02 && y <= 0.1;

const stopwatch: Shape = (x, y) => (within(x, y, 0.4) && !within(x, y, 0.3)) || hand(x, y) || button(x, y);
const disc: Shape = (x, y) => (within(x, y, 0.4) && !hand(x, y)) || button(x, y);

const TRACK = 0.3;
const ring: Shape = (x, y) => Math.abs(Math.hypot(x - 0.5, y - 0.5) - 0.28) <= 0.1;
/** The clockwise angle of a point from the top, 0 to 1. */
const turn = (x: number, y: number): number => (Math.atan2(0.5 - x, y - 0.5) / (2 * Math.PI) + 0.5) % 1;

/** `opacity` of the whole shape, 0 to 1. */
function paint(data: Uint8Array, size: number, colour: Colour, shape: Shape, opacity = 1): void {
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      let hits = 0;
      for (let sample = 0; sample < SAMPLES * SAMPLES; sample++) {
        const dx = ((sample % SAMPLES) + 0.5) / SAMPLES;
        const dy = (Math.floor(sample / SAMPLES) + 0.5) / SAMPLES;
        if (shape((x + dx) / size, (y + dy) / size)) hits += 1;
      }
      if (hits > 0) put(data, size, x, y, colour, (opacity * hits) / (SAMPLES * SAMPLES));
    }
  }
}

function put(data: Uint8Array, size: number, x: number, y: number, colour: Colour, alpha: number): void {
  const at = (y * size + x) * 4;
  const over = (value: number, channel: number): void => {
    data[at + channel] = Math.round(value * alpha + (data[at + channel] ?? 0) * (1 - alpha));
  };
  colour.forEach(over);
  over(255, 3);
}

/**
 * Draws one of several centred lines of digits, with the largest whole number of pixels per dot: no blur at any size.
 */
function write(data: Uint8Array, size: number, text: string, line: number, lines: number): void {
  const shapes = Array.from(text, (character) => glyphs[character] ?? FALLBACK_GLYPH);
  const width = shapes.reduce((sum, rows) => sum + (rows[0]?.length ?? 0), shapes.length - 1);
  const height = FALLBACK_GLYPH.length;
  const room = size / lines;
  const tall = Math.max(1, Math.floor((room * 0.9) / height));
  const wide = Math.max(1, Math.min(lines === 1 ? tall : 2 * tall, Math.floor(size / width)));
  let left = Math.floor((size - width * wide) / 2);
  const top = Math.floor(room * line + (room - height * tall) / 2);
  for (const rows of shapes) {
    for (const [row, marks] of rows.entries()) {
      for (const [column, mark] of Array.from(marks).entries()) {
        if (mark === '#') fill(data, size, left + column * wide, top + row * tall, wide, tall);
      }
    }
    left += ((rows[0]?.length ?? 0) + 1) * wide;
  }
}

function fill(data: Uint8Array, size: number, left: number, top: number, width: number, height: number): void {
  for (let y = top; y < top + height; y++) for (let x = left; x < left + width; x++) put(data, size, x, y, TEXT, 1);
}
