import { execFile } from 'node:child_process';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** The size of the desktop that is shown, and the height of the bar at its top, px. */
export const SCREEN = { width: 1440, height: 900, bar: 36 } as const;

export type Point = { readonly x: number; readonly y: number };

/** What the desktop shows: pictures as PNG; the tip of the pointer, px from the top left of the screen. */
export type Frame = {
  readonly window: Buffer;
  /** The icon in the tray, a square of so many px. */
  readonly icon: { readonly width: number; readonly rgba: Buffer };
  readonly panel: Buffer | null;
  readonly pointer: Point | null;
};

const ICON: Point = { x: 1384, y: 3 };
/** Where the panel is, with its shadow. */
const PANEL: Point = { x: 1062, y: 20 };

/** Where the pointer is to click the icon in the tray. */
export const ON_ICON: Point = { x: ICON.x + 20, y: 24 };

/** The words that tell ImageMagick to put a picture there. */
const put = (picture: readonly string[], { x, y }: Point): readonly string[] => [
  '(',
  ...picture,
  ')',
  '-geometry',
  `+${x}+${y}`,
  '-composite',
];

const shadow = '( +clone -background black -shadow 35x10+0+6 ) +swap -background none -layers merge +repage'.split(' ');

/** The corners of an arrow, px from its tip. */
const ARROW = [
  [0, 0],
  [0, 17],
  [4, 13],
  [7, 19],
  [10, 18],
  [7, 12],
  [12, 12],
] as const;

function pointAt({ x, y }: Point): readonly string[] {
  const corners = ARROW.map(([dx, dy]) => `${x + dx},${y + dy}`).join(' ');
  return ['-fill', 'black', '-stroke', 'white', '-draw', `polygon ${corners}`];
}

/**
 * Takes frames of a desktop, whose bar has this colour, and makes one animated picture of them. Needs ImageMagick and
 * img2webp. `folder`: for what it makes on the way.
 */
export async function createFilm(folder: string, colour: string) {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const frames: { readonly path: string; readonly ms: number }[] = [];

  async function write(name: string, picture: Buffer): Promise<string> {
    const path = join(folder, name);
    await writeFile(path, picture);
    return path;
  }

  return {
    /** Adds a frame that is shown for so many ms. */
    async add({ window, icon, panel, pointer }: Frame, ms: number): Promise<void> {
      const path = join(folder, `${String(frames.length).padStart(3, '0')}.png`);
      const words = ['-size', `${SCREEN.width}x${SCREEN.height}`, `xc:${colour}`];
      words.push(...put([await write('window.png', window)], { x: 0, y: SCREEN.bar }));
      const pixels = `rgba:${await write('icon.rgba', icon.rgba)}`;
      words.push(...put(['-size', `${icon.width}x${icon.width}`, '-depth', '8', pixels, '-resize', '30x30'], ICON));
      if (panel) words.push(...put([await write('panel.png', panel), ...shadow], PANEL));
      if (pointer) words.push(...pointAt(pointer));
      await run('convert', [...words, path]);
      frames.push({ path, ms });
    },
    /** Writes the animated picture, which begins anew at its end. */
    async save(target: string): Promise<void> {
      const shown = frames.flatMap(({ path, ms }) => ['-d', String(ms), '-lossless', '-m', '6', path]);
      await run('img2webp', ['-loop', '0', ...shown, '-o', target]);
    },
  };
}
