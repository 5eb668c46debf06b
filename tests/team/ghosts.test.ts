import { expect, test } from 'vitest';
import { openMember, openTeam } from '../support/openTeam.ts';
import type { Member } from '../support/openTeam.ts';

const SECOND = 1000;
const HOUR = 3_600_000;

/** A team whose first shares a timer and works on it. */
async function working(count: number) {
  const team = openTeam(count);
  await team.gather();
  const [first, second] = team.members as [Member, Member];
  first.act({ type: 'shareTask', taskId: first.addTask('Write') });
  first.start('Write');
  await team.gather();
  return { ...team, first, second };
}

test('while the broker is away, who was seen last is still shown, as gone, and so are the timers', async () => {
  const { all, second, pass } = await working(2);
  const went = second.clock.now();
  all.cut(second.client);
  await pass(HOUR);
  expect(second.seen()?.status).toMatchObject({ state: 'away', problem: 'refused' });
  expect(second.seen()?.timers).toMatchObject([{ title: 'Write' }]);
  expect(second.seen()?.members).toMatchObject([{ name: 'M0', here: false }]);
  expect(Math.abs((second.seen()?.members[0]?.lastSeen ?? 0) - went)).toBeLessThan(SECOND);
});

test('one whom the broker has for there, and who answers nothing, keeps nobody’s clock', async () => {
  const { all, members, gather, pass } = openTeam(2);
  const [first, second] = members as [Member, Member];
  // The broker was killed and never told that this one is gone.
  const ghost = '0'.repeat(36);
  const there = Buffer.from(JSON.stringify({ v: 1, here: true, joined: 1 }));
  all.publish(`stint/north/h/${ghost}`, there, true);
  await gather();
  await pass(10 * SECOND);
  first.act({ type: 'shareTask', taskId: first.addTask('Write') });
  first.start('Write');
  await gather();
  await pass(20 * SECOND);
  expect(Math.abs(first.shown('Write') - second.shown('Write'))).toBeLessThanOrEqual(100);
  const late = openMember(all, 'Late', 7 * HOUR);
  members.push(late);
  await pass(10 * SECOND);
  await gather();
  expect(Math.abs(first.shown('Write') - late.shown('Write'))).toBeLessThanOrEqual(100);
  expect(members.every((member) => member.clock.pending() <= 1)).toBe(true);
});

test('a timer whose only worker went while nobody was there to see it stands for whoever comes', async () => {
  const { all, first, second, gather, pass } = await working(2);
  all.cut(second.client);
  all.cut(first.client);
  await pass(10 * SECOND);
  all.mend(second.client);
  await pass(60 * SECOND);
  expect(second.seen()?.status).toEqual({ state: 'on' });
  expect(second.runs('Write')).toBe(false);
  all.mend(first.client);
  await pass(5 * 60 * SECOND);
  await gather();
  expect([first.runs('Write'), second.runs('Write')]).toEqual([true, true]);
});

test('the group’s clock outlives a wall clock that is set and a restart after it', async () => {
  const { all, first: only, pass } = await working(1);
  await pass(60 * SECOND);
  only.clock.set(only.clock.now() - 3 * HOUR);
  await pass(60 * SECOND);
  const shown = only.shown('Write');
  only.team.dispose();
  const again = openMember(all, 'M0', -3 * HOUR, only.store);
  again.clock.advance(only.clock.now() - again.clock.now());
  expect(Math.abs(again.shown('Write') - shown)).toBeLessThan(2 * SECOND);
});
