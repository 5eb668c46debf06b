import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mondayOf } from '#shared/time/date.ts';
import { dayAt } from '#shared/time/day.ts';
import { backupName, readBackupName } from '../../src/main/store/backupName.ts';
import { superfluous } from '../../src/main/store/rotation.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const START = Date.UTC(2026, 0, 5, 12);
const calendar = fc.record({
  zone: fc.constantFrom('UTC', 'Europe/Berlin', 'Pacific/Chatham', 'America/St_Johns'),
  dayStartsAt: fc.constantFrom(0, 240),
});
/** Backups of a year, often several a day, by when they were made; no two at the same second. */
const moments = fc.uniqueArray(
  fc.nat(365 * 24).map((hours) => START + hours * HOUR),
  { minLength: 1, maxLength: 80 },
);
const asBackups = (all: readonly number[]) => all.map((at) => ({ at }));

test('whatever lies there, rotation keeps the one just made, the latest, 7 days and 8 weeks, and few besides', () => {
  fc.assert(
    fc.property(moments, fc.nat(), calendar, (all, pick, days) => {
      const backups = asBackups(all);
      const made = all[pick % all.length] as number;
      const gone = new Set(superfluous(backups, made, days));
      const kept = backups.filter((one) => !gone.has(one)).map(({ at }) => at);
      const dateOf = (at: number) => dayAt(at, days).date;
      const datesOf = (some: readonly number[]) => [...new Set(some.map(dateOf))].toSorted();
      const weeksOf = (some: readonly number[]) => [...new Set(datesOf(some).map(mondayOf))].toSorted();
      expect(kept).toContain(made);
      expect(kept).toContain(Math.max(...all));
      expect(datesOf(kept)).toEqual(expect.arrayContaining(datesOf(all).slice(-7)));
      expect(weeksOf(kept)).toEqual(expect.arrayContaining(weeksOf(all).slice(-8)));
      // Of a day before the latest only the last, of a week before those days only its last.
      const today = datesOf(all).at(-1);
      const earlier = kept.filter((at) => at !== made && dateOf(at) !== today);
      expect(earlier.length).toBe(datesOf(earlier).length);
      expect(earlier.length).toBeLessThanOrEqual(6 + 8);
    }),
  );
});

test('rotating after each backup of a quarter leaves what rotating all of them at once does', () => {
  fc.assert(
    fc.property(calendar, fc.array(fc.boolean(), { minLength: 90, maxLength: 90 }), (days, works) => {
      const kept: { at: number }[] = [];
      for (const [index, isThere] of works.entries()) {
        if (!isThere) continue;
        const made = START + index * DAY;
        kept.push({ at: made });
        for (const one of superfluous(kept, made, days)) kept.splice(kept.indexOf(one), 1);
      }
      expect(superfluous(kept, kept.at(-1)?.at ?? 0, days)).toEqual([]);
      const all = works.flatMap((isThere, index) => (isThere ? [START + index * DAY] : []));
      const atOnce = new Set(superfluous(asBackups(all), all.at(-1) ?? 0, days).map(({ at }) => at));
      expect(kept.map(({ at }) => at)).toEqual(all.filter((at) => !atOnce.has(at)));
      expect(kept.length).toBeLessThanOrEqual(15);
    }),
    { numRuns: 5 },
  );
});

test('the name of a backup tells what it is, and no other name does', () => {
  fc.assert(
    fc.property(fc.nat(4_000_000_000), fc.constantFrom('regular', 'beforeRestoring'), (second, kind) => {
      const named = { id: '0a1b2c3d', at: second * 1000, kind } as const;
      expect(readBackupName(backupName(named))).toEqual(named);
    }),
  );
  const good = 'stint-0a1b2c3d-20260304T091500Z.db';
  expect(readBackupName(good)).not.toBeNull();
  for (const bad of [
    `${good}.part`,
    `copy of ${good}`,
    good.replace('0304', '0231'),
    good.replace('0a1b2c3d', 'mine'),
    'stint.db',
    `../${good}`,
  ]) {
    expect(readBackupName(bad)).toBeNull();
  }
});
