import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import type { ElectronApplication, Locator, Page } from '@playwright/test';

const ROOT = join(import.meta.dirname, '..', 'e2e', 'visual');

/** By day and by night. */
const BOTH = ['light', 'dark'] as const;

type Options = {
  /** What differs in each run. */
  readonly mask?: readonly Locator[];
  /** Both, unless the colours of one tell enough. */
  readonly schemes?: readonly (typeof BOTH)[number][];
};

export type Pictures = {
  /** Holds a page, or a part of one, against its pictures, by day and by night. */
  readonly hold: (what: Page | Locator, name: string, options?: Options) => Promise<void>;
};

/** The pictures of this version of Electron and this font; skips the test where there are none. */
export async function picturesOf(electron: ElectronApplication): Promise<Pictures> {
  const version = await electron.evaluate(() => process.versions.electron);
  const font = execFileSync('fc-match', ['-f', '%{family[0]}', 'system-ui'], { encoding: 'utf8' });
  const folder = `electron-${version.split('.')[0]}-${font.replaceAll(' ', '')}`;
  test.skip(
    !existsSync(join(ROOT, folder)) && test.info().config.updateSnapshots !== 'all',
    `No pictures of ${folder}: make them with npm run test:e2e -- visual --update-snapshots=all`,
  );
  return {
    async hold(what, name, { mask = [], schemes = BOTH } = {}) {
      const page = 'page' in what ? what.page() : what;
      // Wherever another test left the pointer: nothing is hovered.
      await page.mouse.move(1, 1);
      for (const colorScheme of schemes) {
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
        const options = { mask: [...mask] };
        const path = [folder, `${name}-${colorScheme}.png`];
        await ('page' in what
          ? expect(what).toHaveScreenshot(path, options)
          : expect(what).toHaveScreenshot(path, options));
      }
    },
  };
}
