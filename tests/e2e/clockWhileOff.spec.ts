import { expect, test } from '@playwright/test';
import { addTask, launch, query, row, shownSeconds } from '../support/app.ts';
import { canShiftClock, shiftedClock } from '../support/shiftedClock.ts';

const DAY = 86_400_000;

test.describe('the clock is set while Stint is off', () => {
  test.skip(!canShiftClock, 'libfaketime is only on Linux');

  for (const by of [-DAY, DAY]) {
    test(`by ${by / 3_600_000} h: what ran keeps its true time, and no entry is empty or in the future`, async () => {
      const first = await launch();
      await addTask(first.page, 'Write');
      await first.page.getByRole('button', { name: 'Start “Write”' }).click();
      await expect.poll(() => shownSeconds(first.page, 'Write')).toBeGreaterThan(2);
      const startedAt = Date.now() - (await shownSeconds(first.page, 'Write')) * 1000;
      const ended = new Promise((resolve) => first.electron.process().on('exit', resolve));
      first.electron.process().kill('SIGKILL');
      await ended;

      const second = await launch(first.dataDir, shiftedClock(by));
      const real = () => (Date.now() - startedAt) / 1000;
      await expect.poll(async () => Math.abs((await shownSeconds(second.page, 'Write')) - real())).toBeLessThan(3);
      await second.page.getByRole('button', { name: 'Pause “Write”' }).click();
      await expect(row(second.page, 'Write')).toHaveAttribute('data-active', 'false');
      const [entry] = query<{ started_at: number; ended_at: number }>(first.dataDir, 'SELECT * FROM time_entries');
      const length = (entry?.ended_at ?? 0) - (entry?.started_at ?? 0);
      expect(Math.abs(length / 1000 - real())).toBeLessThan(4);
      expect(Math.abs((entry?.ended_at ?? 0) - (Date.now() + by))).toBeLessThan(10_000);
      await second.quit();
    });
  }
});
