import { uptime } from 'node:os';
import { expect, test } from '@playwright/test';
import { addTask, launch, row, shownSeconds } from '../support/app.ts';
import { canShiftClock, shiftedClock } from '../support/shiftedClock.ts';

const HOUR = 3_600_000;

test.skip(!canShiftClock, 'needs libfaketime');

for (const ms of [3 * HOUR, -90_500]) {
  test(`on a machine whose wall clock is off by ${ms} ms the app starts, and counts from nought`, async () => {
    const { electron, page, quit } = await launch(undefined, shiftedClock(ms));
    const [wall, steady] = await electron.evaluate(() => [
      Date.now(),
      process.getBuiltinModule('node:os').uptime() * 1000,
    ]);
    // It took a moment to ask; clocks that were not shifted, or both, would be far off.
    expect(Math.abs(wall - Date.now() - ms)).toBeLessThan(30_000);
    expect(Math.abs(steady - uptime() * 1000)).toBeLessThan(30_000);
    await addTask(page, 'Write');
    await row(page, 'Write').getByRole('button', { name: 'Start' }).click();
    await expect.poll(() => shownSeconds(page, 'Write')).toBeGreaterThanOrEqual(1);
    expect(await shownSeconds(page, 'Write')).toBeLessThan(60);
    await quit();
  });
}
