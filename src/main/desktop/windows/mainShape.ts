import { screen } from 'electron';
import type { Rectangle } from 'electron';
import { firstSize, placeOnScreen } from './bounds.ts';

type Shape = Partial<Rectangle> & Pick<Rectangle, 'width' | 'height'>;

/** Where the main window was, as far as there still is a display; else the size of a first start. */
export function mainBounds(remembered: unknown): Shape {
  const workAreas = screen.getAllDisplays().map((display) => display.workArea);
  return placeOnScreen(remembered, workAreas) ?? firstSize(screen.getPrimaryDisplay().workArea);
}

/** The options of the main window. */
export const mainShape = (remembered: unknown) => ({ ...mainBounds(remembered), minWidth: 360, minHeight: 320 });
