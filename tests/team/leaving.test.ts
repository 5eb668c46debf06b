import { expect, test } from 'vitest';
import { openMember, openTeam } from '../support/openTeam.ts';
import type { Member } from '../support/openTeam.ts';

const SECOND = 1000;
const HOUR = 3_600_000;

type All = ReturnType<typeof openTeam>['all'];

/** What the broker keeps of a member, but for that it is gone. */
const keptOf = ({ retained }: All, { client }: Member): string[] =>
  [...retained.keys()].filter((topic) => topic.endsWith(client.slice(6)) && !topic.includes('/h/'));

/** Two who share a timer; the first works on it, and shows that it does. */
async function working() {
  const team = openTeam(2);
  await team.gather();
  const [first, second] = team.members as [Member, Member];
  const taskId = first.addTask('Write');
  first.set({ teamTasks: [taskId] });
  first.act({ type: 'shareTask', taskId });
  first.start('Write');
  await team.gather();
  expect(keptOf(team.all, first).length).toBe(2);
  return { ...team, first, second };
}

test('another team is told nothing of the timers of the one before, which are there again on return', async () => {
  const { all, first, second, gather, pass } = await working();
  first.set({ teamName: 'south' });
  await gather();
  await pass(10 * SECOND);
  expect(first.seen()).toMatchObject({ status: { state: 'on' }, members: [], timers: [] });
  expect(all.published.filter(({ topic }) => /^stint\/south\/[tw]\//u.test(topic))).toEqual([]);
  first.set({ teamName: 'north' });
  await gather();
  expect(first.timer('Write').taskId).not.toBe(null);
  expect(second.runs('Write')).toBe(true);
});

test.each([{ team: false }, { teamName: 'south' }])(
  'who leaves a team takes back what it showed: %j',
  async (change) => {
    const { all, first, second, gather } = await working();
    first.set(change);
    await gather();
    expect(keptOf(all, first).filter((topic) => topic.startsWith('stint/north/'))).toEqual([]);
    expect(second.seen()?.members).toEqual([]);
  },
);

test('who hides while it is cut off takes all back on return', async () => {
  const { all, first, gather, pass } = await working();
  all.cut(first.client);
  first.set({ teamHidden: true });
  all.mend(first.client);
  await pass(10 * SECOND);
  await gather();
  expect(keptOf(all, first)).toEqual([]);
});

test('who hides says nothing of timers either, where somebody else goes', async () => {
  const { all, first, second, gather } = await working();
  second.start('Write');
  await gather();
  first.execute({ type: 'stopTimers' });
  first.set({ teamHidden: true });
  await gather();
  const { length } = all.published;
  all.cut(second.client);
  await gather();
  expect(all.published.slice(length).filter(({ topic }) => topic.includes('/t/'))).toEqual([]);
});

test('who hides has the clock of those who do not', async () => {
  const { all, members, gather, pass } = openTeam(1);
  const [first] = members as [Member];
  await gather();
  first.set({ teamHidden: true });
  await gather();
  const late = openMember(all, 'Late', 7 * HOUR);
  members.push(late);
  await gather();
  late.act({ type: 'shareTask', taskId: late.addTask('Write') });
  late.start('Write');
  await gather();
  await pass(20 * SECOND);
  expect(Math.abs(first.shown('Write') - late.shown('Write'))).toBeLessThanOrEqual(100);
  first.set({ teamHidden: false });
  await gather();
  expect(Math.abs(first.shown('Write') - late.shown('Write'))).toBeLessThanOrEqual(100);
});

test('who worked on while it was hidden goes on where it is seen again, though somebody paused meanwhile', async () => {
  const { first, second, gather } = await working();
  first.set({ teamHidden: true });
  await gather();
  second.pause('Write');
  await gather();
  expect(first.works('Write')).toBe(true);
  first.set({ teamHidden: false });
  await gather();
  expect([first.runs('Write'), second.runs('Write')]).toEqual([true, true]);
});

test('what only a hidden member works on stands for the others, and so it does where that work has ended meanwhile', async () => {
  const { first, second, gather, pass } = await working();
  first.set({ teamHidden: true });
  await gather();
  expect(second.runs('Write')).toBe(false);
  first.execute({ type: 'stopTimers' });
  await pass(60 * SECOND);
  first.set({ teamHidden: false });
  await gather();
  expect([first.runs('Write'), second.runs('Write')]).toEqual([false, false]);
});

test('who hides, stops and is seen again before anybody hears of it leaves no timer that runs without work', async () => {
  const { first, second, gather } = await working();
  first.set({ teamHidden: true });
  first.execute({ type: 'stopTimers' });
  first.set({ teamHidden: false });
  await gather();
  expect([first.runs('Write'), second.runs('Write')]).toEqual([false, false]);
});
