import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { KEEPERS, PHASES, QUESTIONS } from '../../scripts/teamScale/assumptions.ts';
import { report } from '../../scripts/teamScale/report.ts';
import { messageSizes, packetBytes } from '../../scripts/teamScale/messages.ts';
import { seeded, storm } from '../../scripts/teamScale/storm.ts';
import { bytes, figure, table } from '../../scripts/teamScale/table.ts';
import { comeback, retained, traffic } from '../../scripts/teamScale/traffic.ts';
import { retryDelay } from '../../src/main/features/team/retryDelay.ts';

const { packet } = await messageSizes();

describe('messages', () => {
  test('the length of a packet takes a byte for each seven bits', () => {
    // One byte of type, one of length; name and its length, the packet's number, no properties.
    expect(packetBytes('a', 0)).toBe(1 + 1 + 3 + 2 + 1);
    expect(packetBytes('a', 121)).toBe(2 + 127);
    expect(packetBytes('a', 122)).toBe(3 + 128);
    expect(packetBytes('ä', 0)).toBe(9);
  });

  test('a sealed message is longer by its mark, its nonce, its stamp and its tag', async () => {
    const { open, sealed } = await messageSizes();
    expect(sealed.presence - open.presence).toBe(1 + 12 + '[100,20,]'.length + 16);
  });
});

describe('traffic', () => {
  const shape = (members: number, teams = 1) => ({ name: '', teams, members });
  const rest = { name: '', present: 1, joins: 0, leaves: 0, changes: 0 };

  test('who leaves costs a message to each that is here, and says none', () => {
    const still = traffic(shape(100), rest, packet);
    const leaving = traffic(shape(100), { ...rest, leaves: 0.01 }, packet);
    expect(leaving.in).toBe(still.in);
    expect(leaving.out - still.out).toBeCloseTo(100);
  });

  test('who joins is handed what is retained', () => {
    const still = traffic(shape(100), rest, packet);
    const joining = traffic(shape(100), { ...rest, joins: 0.01 }, packet);
    const own = 3 * 100 + 1 + 2 * KEEPERS * QUESTIONS;
    expect(joining.out - still.out).toBeCloseTo(retained(100, packet).messages + own);
  });

  test('teams add up; members of one multiply', () => {
    for (const phase of PHASES) {
      const one = traffic(shape(100), phase, packet);
      expect(traffic(shape(100, 10), phase, packet).out).toBeCloseTo(10 * one.out);
      expect(traffic(shape(1000), phase, packet).out).toBeGreaterThan(20 * one.out);
      expect(traffic(shape(100, 10), phase, packet).toOne).toBe(one.toOne);
    }
  });

  test('a team twice as large comes back with four times the messages', () => {
    const [small, large] = [comeback(1000, packet), comeback(2000, packet)];
    expect(large.told / small.told).toBe(4);
    expect(large.questions / small.questions).toBe(2);
  });
});

describe('storm', () => {
  const within = (max: number) => fc.integer({ min: 1, max });

  test('all come back, none before the broker does, and no faster than it takes them', () => {
    fc.assert(
      fc.property(within(300), within(60), within(100), fc.integer(), (clients, outage, rate, seed) => {
        const { attempts, arrivals, half, all, peak } = storm({ clients, outage, rate }, seeded(seed));
        expect(attempts).toBeGreaterThanOrEqual(clients);
        expect(arrivals.slice(outage).reduce((sum, one) => sum + one, 0)).toBeGreaterThanOrEqual(clients);
        expect(all).toBeGreaterThanOrEqual(Math.floor((10 * (clients - 1)) / rate) / 10);
        expect(half).toBeLessThanOrEqual(all);
        expect(peak).toBeLessThanOrEqual(attempts);
      }),
      { numRuns: 50 },
    );
  });

  test('nobody waits longer than the longest pause where the broker takes all', () => {
    const longest = retryDelay(1000, 1) / 1000;
    const { all, givenUp } = storm({ clients: 1000, outage: 3600, rate: 10_000 }, seeded(1));
    expect(all).toBeLessThanOrEqual(longest + 1);
    expect(givenUp).toBe(0);
  });

  test('without chance they all come at once, with it they are spread', () => {
    const lost = { clients: 1000, outage: 60, rate: 10_000 };
    expect(storm(lost, () => 0.5).peak).toBe(1000);
    expect(storm(lost, seeded(1)).peak).toBeLessThan(100);
  });

  test('the same seed is the same storm', () => {
    const lost = { clients: 100, outage: 20, rate: 10 };
    expect(storm(lost, seeded(7))).toEqual(storm(lost, seeded(7)));
    expect(storm(lost, seeded(7))).not.toEqual(storm(lost, seeded(8)));
  });
});

test('figures are short, and a table is as the formatter leaves it', () => {
  expect([0.0123, 3.14, 9.99, 12.5, 1234.5].map(figure)).toEqual(['0.012', '3.1', '10', '13', '1,235']);
  expect([12, 1234, 5.6e6, 7.8e9].map(bytes)).toEqual(['12 B', '1.2 kB', '5.6 MB', '7.8 GB']);
  expect(table(['what', 'n'], [['a', '1,000']])).toBe('| what |     n |\n| ---- | ----: |\n| a    | 1,000 |');
});

test('the documentation has the tables as they are printed', async () => {
  const text = readFileSync(join(import.meta.dirname, '../../docs/team-scale.md'), 'utf8');
  // Where one has changed: npm run team-scale, and look at what is said about it.
  for (const printed of await report()) expect(text).toContain(printed.text);
});
