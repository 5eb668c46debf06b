import { nativeImage } from 'electron';
import type { NativeImage } from 'electron';
import { drawTrayIcon } from '#shared/format/drawTrayIcon.ts';
import type { TrayIcon } from '#shared/format/trayModel.ts';

/** Logical size a tray icon is drawn for, px. */
const sizes = { darwin: 18, win32: 16, linux: 22 } as const;

/** The drawing as the tray takes it, sharp at 100 % and 200 %. */
export function trayImage(icon: TrayIcon, platform: keyof typeof sizes): NativeImage {
  const template = platform === 'darwin';
  const size = sizes[platform];
  const image = nativeImage.createEmpty();
  for (const scaleFactor of [1, 2]) {
    const pixels = drawTrayIcon(icon, size * scaleFactor, template);
    const bitmap = nativeImage.createFromBitmap(Buffer.from(pixels.data), { width: pixels.size, height: pixels.size });
    image.addRepresentation({ scaleFactor, width: pixels.size, height: pixels.size, buffer: bitmap.toPNG() });
  }
  image.setTemplateImage(template);
  return image;
}
