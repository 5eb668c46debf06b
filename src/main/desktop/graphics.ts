import { readdirSync } from 'node:fs';
import { app } from 'electron';

/** Whether this computer has something that draws besides its processor. Elsewhere than on Linux, systems bring it along. */
function hasGraphics(): boolean {
  if (process.platform !== 'linux') return true;
  try {
    return readdirSync('/dev/dri').some((name) => name.startsWith('render'));
  } catch {
    return false;
  }
}

/**
 * Draws in software where there is nothing else: Chromium would start a process for the graphics card first, twice, and
 * give up. Call it before Electron is ready.
 */
export function chooseGraphics(): void {
  if (!hasGraphics()) app.disableHardwareAcceleration();
}
