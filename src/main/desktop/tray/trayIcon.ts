import { nativeImage } from 'electron';
import type { NativeImage } from 'electron';
import { drawAppIcon, drawTrayIcon } from './drawTrayIcon.ts';
import type { Pixels } from './drawTrayIcon.ts';
import type { TrayIcon } from './trayModel.ts';

/** Logical size of tray icons, px. */
const sizes = { darwin: 18, win32: 16, linux: 22 } as const;

const bitmapOf = ({ data, size }: Pixels): NativeImage =>
  nativeImage.createFromBitmap(Buffer.from(data), { width: size, height: size });

/** The icon of windows in taskbars and switchers. */
export const appIcon = (size = 128): NativeImage => bitmapOf(drawAppIcon(size));

/** The image for the tray, sharp at 100 % and 200 %. */
export function trayImage(icon: TrayIcon, platform: keyof typeof sizes): NativeImage {
  const template = platform === 'darwin';
  const size = sizes[platform];
  const image = nativeImage.createEmpty();
  for (const scaleFactor of [1, 2]) {
    const bitmap = bitmapOf(drawTrayIcon(icon, size * scaleFactor, template));
    const { width, height } = bitmap.getSize();
    image.addRepresentation({ scaleFactor, width, height, buffer: bitmap.toPNG() });
  }
  image.setTemplateImage(template);
  return image;
}
