import { afterEach, expect, test } from 'vitest';
import { createStreamBounds } from '../../src/main/features/team/streamBounds.ts';
import { hostileBroker } from '../support/hostileBroker.ts';
import { manualClock } from '../support/manualClock.ts';
import { addressOf, meet } from '../support/meet.ts';

const open: { dispose(): void }[] = [];
afterEach(() => {
  for (const one of open.splice(0)) one.dispose();
});

async function attackedBy(flood: Parameters<typeof hostileBroker>[0], scheme: 'mqtt' | 'ws' = 'mqtt') {
  const hostile = await hostileBroker(flood, scheme);
  open.push(hostile);
  const one = meet(addressOf(hostile.url));
  open.push(one);
  const before = process.memoryUsage().rss;
  await one.down();
  return { one, grown: process.memoryUsage().rss - before, hostile };
}

const MB = 1024 * 1024;

test.each(['mqtt', 'ws'] as const)(
  '20 MB of tiny packets end the connection, and most are not looked at: %s',
  async (scheme) => {
    const { one, hostile } = await attackedBy({ chunk: Buffer.alloc(MB, Buffer.from([0xd0, 0])), times: 20 }, scheme);
    expect(one.ends).toMatchObject([{ problem: 'flood' }]);
    expect(hostile.left()).toBeGreaterThan(0);
  },
);

test('so do 20 MB of tiny messages', async () => {
  // PUBLISH of nothing to the topic "t".
  const packet = Buffer.from([0x30, 4, 0, 1, 0x74, 0]);
  const { one, hostile } = await attackedBy({ chunk: Buffer.alloc(6 * 100_000, packet), times: 34 });
  expect(one.ends).toMatchObject([{ problem: 'flood' }]);
  expect(hostile.left()).toBeGreaterThan(0);
  expect(one.heard.length).toBeLessThan(100_000);
});

test.each(['mqtt', 'ws'] as const)('a packet that says it has 256 MB is not waited for: %s', async (scheme) => {
  const first = Buffer.concat([Buffer.from([0x30, 0xff, 0xff, 0xff, 0x7f]), Buffer.alloc(1000)]);
  const { one, grown } = await attackedBy({ first, chunk: Buffer.alloc(MB), times: 250 }, scheme);
  expect(one.ends).toMatchObject([{ problem: 'flood', detail: '268435455 B > 9216 B' }]);
  expect(grown).toBeLessThan(100 * MB);
});

test('what a large team has kept comes through, however it is cut up, and packets may come again as time goes by', () => {
  const clock = manualClock();
  const check = createStreamBounds(clock, 9216);
  const packet = Buffer.concat([Buffer.from([0x30, 0x80 + (300 % 128), 300 >> 7]), Buffer.alloc(300)]);
  const all = Buffer.concat(Array.from({ length: 6500 }, () => packet));
  for (const size of [1, 2, 7, 1000, all.length]) {
    const refused: (string | null)[] = [];
    for (let at = 0; at < all.length; at += size) {
      const why = check(all.subarray(at, at + size));
      if (why !== null) refused.push(why);
    }
    expect(refused).toEqual([]);
    clock.advance(60_000);
  }
  const tiny = Buffer.alloc(2 * 20_000, Buffer.from([0xd0, 0]));
  expect(check(tiny)).toBe(null);
  expect(check(tiny.subarray(0, 2))).not.toBe(null);
  clock.advance(1000);
  expect(check(tiny.subarray(0, 2 * 400))).toBe(null);
  // A length has four bytes at most.
  expect(check(Buffer.from([0x30, 0xff, 0xff, 0xff, 0xff, 0xff]))).not.toBe(null);
});
