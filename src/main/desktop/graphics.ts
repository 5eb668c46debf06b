import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { app } from 'electron';
import type { Settings } from '#shared/settings/index.ts';
import type { Log, PartialView } from '../core/ports.ts';
import { readRegularSync } from '../core/regularFile.ts';

type Choice = Settings['graphics'];

/**
 * What the person chose, for the next start: Electron has to know it before the database is read. Without it, what the
 * computer has decides.
 */
const choicePath = (): string => join(app.getPath('userData'), 'graphics');
/** More than any choice has, bytes. */
const CHOICE_MAX = 16;

function readChoice(): string {
  try {
    return readRegularSync(choicePath(), CHOICE_MAX).toString('utf8');
  } catch {
    return 'auto';
  }
}

/** Whether this computer has something that draws besides its processor. Elsewhere than on Linux, systems bring it along. */
function hasCard(): boolean {
  if (process.platform !== 'linux') return true;
  try {
    return readdirSync('/dev/dri').some((name) => name.startsWith('render'));
  } catch {
    return false;
  }
}

/**
 * Lets the processor draw where there is nothing else, or the person wants it: Chromium would start a process for the
 * graphics card first, twice, and give up. Call it before Electron is ready, with the data folder set.
 */
export function chooseGraphics(): void {
  const choice = readChoice();
  if (choice !== 'processor' && (choice === 'card' || hasCard())) return;
  app.disableHardwareAcceleration();
  // Chromium would else load a library that draws in three dimensions without a card, which no page does.
  app.commandLine.appendSwitch('disable-software-rasterizer');
}

function writeChoice(choice: Choice): void {
  if (choice === 'auto') rmSync(choicePath(), { force: true });
  else writeFileSync(choicePath(), choice);
}

/** Writes down what the settings choose. */
export function createGraphics(log: Log): PartialView {
  let written: Choice | null = null;
  return {
    show({ settings: { graphics } }) {
      if (graphics === written) return;
      written = graphics;
      if (readChoice() === graphics) return;
      try {
        writeChoice(graphics);
      } catch (error) {
        log.error('error', error);
      }
    },
  };
}
