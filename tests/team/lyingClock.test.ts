import { expect, test } from 'vitest';
import { presenceSchema } from '#shared/contract/team.ts';
import { fakeId, openLiar } from '../support/liar.ts';
import { openMember, openTeam } from '../support/openTeam.ts';
import type { Member } from '../support/openTeam.ts';

const SECOND = 1000;
const HOUR = 3_600_000;
const IN_2099 = Date.UTC(2099, 0, 1);

test('a member that claims the oldest clock and the year 2099 moves nobody: not those who are there, not who comes, not over a restart', async () => {
  const { all, members, join, gather, pass } = openTeam(2);
  const [first, second] = members as [Member, Member];
  await gather();
  first.act({ type: 'shareTask', taskId: first.addTask('Write') });
  first.start('Write');
  await gather();
  const liar = openLiar(all, { group: () => IN_2099 });
  await gather();
  liar.come();
  await gather();
  await pass(20 * SECOND);
  expect(liar.questions.length).toBeGreaterThan(0);
  const late = join('Late');
  await gather();
  await pass(20 * SECOND);
  for (const member of [first, second, late]) {
    expect(member.seen()?.status).toEqual({ state: 'on' });
    expect(member.shown('Write')).toBeGreaterThan(40 * SECOND);
    expect(member.shown('Write')).toBeLessThan(120 * SECOND);
  }
  second.team.dispose();
  const again = openMember(all, 'M1', -5 * HOUR, second.store);
  again.clock.advance(second.clock.now() - again.clock.now());
  members[1] = again;
  await gather();
  await pass(20 * SECOND);
  expect(Math.abs(again.shown('Write') - first.shown('Write'))).toBeLessThan(2 * SECOND);
});

test('one that lies within what is plausible is outvoted by two, and moves nobody', async () => {
  const { all, members, join, gather, pass } = openTeam(3);
  const [first, second, third] = members as [Member, Member, Member];
  await gather();
  first.act({ type: 'shareTask', taskId: first.addTask('Write') });
  first.start('Write');
  await gather();
  const liar = openLiar(all, { group: () => first.clock.now() + 20 * HOUR });
  await gather();
  liar.come();
  await gather();
  const late = join('Late');
  await gather();
  for (let n = 0; n < 15; n++) await pass(60 * SECOND);
  expect(liar.questions.length).toBeGreaterThan(0);
  for (const member of [second, third, late]) {
    expect(Math.abs(member.shown('Write') - first.shown('Write'))).toBeLessThanOrEqual(100);
  }
  expect(first.shown('Write')).toBeLessThan(HOUR);
});

test('ten thousand made-up members keep nobody out: who comes is in within ten seconds, takes part, and is told that there are more', async () => {
  const { all, members, join, gather, pass } = openTeam(1);
  const [first] = members as [Member];
  await gather();
  first.act({ type: 'shareTask', taskId: first.addTask('Write') });
  first.start('Write');
  const there = Buffer.from(JSON.stringify({ v: 1, here: true, joined: 1 }));
  for (let n = 0; n < 10_000; n++) all.publish(`stint/north/h/${fakeId(n)}`, there, true);
  await gather();
  const late = join('Late');
  await pass(10 * SECOND);
  expect(late.seen()?.status).toEqual({ state: 'on' });
  expect(late.start('Write')).toMatchObject({ ok: true });
  const asked = all.published.filter(({ topic }) => topic.includes('/q/')).length;
  expect(asked).toBeLessThan(200);
  // That there are more than can be listed is said.
  expect(late.seen()?.beyond.members).toBeGreaterThan(7000);
}, 120_000);

test('a stored clock that cannot be is forgotten', async () => {
  const { all, members, gather } = openTeam(1);
  const [first] = members as [Member];
  await gather();
  first.team.dispose();
  first.store.writeValue('team.ahead', IN_2099 - first.clock.now());
  const again = openMember(all, 'M0', 0, first.store);
  again.clock.advance(first.clock.now() - again.clock.now());
  members[0] = again;
  await gather();
  again.act({ type: 'shareTask', taskId: again.addTask('Write') });
  again.start('Write');
  await gather();
  const told = [...all.retained]
    .filter(([topic]) => topic.includes('/t/'))
    .map(([, bytes]) => Buffer.from(bytes).toString());
  expect(JSON.parse(told[0] as string)).toMatchObject({
    since: again.core.snapshot().tasks.get(1)?.running?.startedAt,
  });
});

test('whoever’s own clock is past what the team can be told tells nothing that others must refuse', async () => {
  const { all, members, gather } = openTeam(1);
  const odd = openMember(all, 'Odd', Date.UTC(2150, 0, 1) - Date.UTC(2026, 2, 4, 9));
  members.push(odd);
  await gather();
  const taskId = odd.addTask('Write');
  odd.set({ teamTasks: [taskId] });
  odd.execute({ type: 'startTimer', taskId });
  await gather();
  const told = [...all.retained].find(([topic]) => topic === `stint/north/p/${odd.client.slice(6)}`)?.[1];
  expect(presenceSchema.safeParse(JSON.parse(Buffer.from(told as Uint8Array).toString())).success).toBe(true);
  expect((members[0] as Member).seen()?.members.map(({ name }) => name)).toEqual(['Odd']);
  expect(odd.seen()?.isApart).toBe(true);
});
