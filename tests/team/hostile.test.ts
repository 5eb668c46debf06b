import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hostilePayload } from '../support/hostileMessage.ts';
import { openMember, openTeam } from '../support/openTeam.ts';
import type { Member } from '../support/openTeam.ts';

test('whatever a hostile member says, nothing crashes, no task starts, and nothing is written down', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.constantFrom('p', 'w', 'h', 't', 'q', 'a', 'x'), fc.uuid(), hostilePayload), {
        minLength: 1,
        maxLength: 40,
      }),
      fc.nat(3),
      async (said, aim) => {
        const { all, members, gather, pass, dispose } = openTeam(2);
        await gather();
        const [first, second] = members as [Member, Member];
        first.act({ type: 'shareTask', taskId: first.addTask('Write') });
        first.addTask('Mine');
        await gather();
        const kept = second.db.prepare('SELECT * FROM app_state').all();
        const targets = [second.client.slice(6), first.timer('Write').id, 'no-id', '0'.repeat(36)];
        for (const [letter, id, bytes] of said) {
          all.publish(`stint/north/${letter}/${id}`, bytes, letter !== 'q' && letter !== 'a');
          all.publish(`stint/north/${letter}/${targets[aim]}`, bytes, letter !== 'q' && letter !== 'a');
        }
        await pass(60_000);
        await gather();
        for (const member of members) {
          expect(member.db.prepare('SELECT count(*) FROM time_entries').pluck().get()).toBe(0);
          expect([...member.core.snapshot().tasks.values()].some(({ running }) => running !== null)).toBe(false);
          expect(member.seen()).not.toBe(null);
        }
        expect(first.core.snapshot().tasks.size).toBe(2);
        expect(second.core.snapshot().tasks.size).toBe(0);
        // But for how far the group's clock is ahead, which is one number.
        const after = second.db.prepare('SELECT * FROM app_state').all() as { key: string }[];
        expect(after.filter(({ key }) => key !== 'team.ahead')).toEqual(
          (kept as { key: string }[]).filter(({ key }) => key !== 'team.ahead'),
        );
        dispose();
      },
    ),
    { numRuns: 150 },
  );
}, 240_000);

test('a flood is bounded: of members, of timers, and of what waits to be looked at', async () => {
  const { all, members, settle, pass, gather } = openTeam(1);
  const [only] = members as [Member];
  await gather();
  const id = (n: number) => `${String(n).padStart(8, '0')}-0000-4000-8000-000000000000`;
  const say = (letter: string, n: number, value: object) =>
    all.publish(`stint/north/${letter}/${id(n)}`, Buffer.from(JSON.stringify({ v: 1, ...value })), false);
  for (let n = 0; n < 10_000; n++) {
    say('p', n, { name: `N${n}`, at: 1, task: null });
    if (n < 3000)
      say('t', n, { id: id(n), title: `T${n}`, state: 'running', spent: 0, since: 1, clock: 1, author: id(n) });
  }
  await settle();
  // All of one moment wait as the last message of each topic, so many at most.
  await pass(50);
  await gather();
  expect(only.seen()?.members.length).toBeLessThanOrEqual(2000);
  expect(only.seen()?.timers.length).toBeLessThanOrEqual(500);
  // Those that are not listed are counted, so that it can be said.
  expect(only.seen()?.beyond).toEqual({ members: 8000, timers: 2500 });
  expect(only.seen()?.status).toEqual({ state: 'on' });
  expect(only.db.prepare("SELECT count(*) FROM app_state WHERE key = 'team.timers'").pluck().get()).toBe(0);
});

test('a timer that began before all of its pauses is the same for all, whoever pauses it', async () => {
  const { all, members, gather } = openTeam(2);
  const [first, second] = members as [Member, Member];
  await gather();
  const id = '0'.repeat(36);
  const timer = { v: 1, id, title: 'Odd', state: 'running', spent: 0, since: 1, clock: 1, author: id };
  all.publish(`stint/north/t/${id}`, Buffer.from(JSON.stringify(timer)), true);
  await gather();
  first.pause('Odd');
  await gather();
  expect([first.runs('Odd'), second.runs('Odd')]).toEqual([false, false]);
});

/** Two who share a timer, and what somebody else says of it. */
async function attacked(part: Readonly<Record<string, unknown>>) {
  const team = openTeam(2);
  const [first, second] = team.members as [Member, Member];
  await team.gather();
  first.act({ type: 'shareTask', taskId: first.addTask('Write') });
  await team.gather();
  const { id } = first.timer('Write');
  const author = '0'.repeat(36);
  const told = { v: 1, id, title: 'Write', state: 'running', spent: 0, since: 1, clock: 2, author, ...part };
  team.all.publish(`stint/north/t/${id}`, Buffer.from(JSON.stringify(told)), true);
  await team.gather();
  return { ...team, first, second, id };
}

test('a leap of the count of changes is refused: those who know the timer go on with it, and so does who comes', async () => {
  const { all, members, first, second, id, gather } = await attacked({ clock: Number.MAX_SAFE_INTEGER - 1 });
  expect([first.runs('Write'), second.runs('Write')]).toEqual([false, false]);
  const late = openMember(all, 'Late');
  members.push(late);
  await gather();
  second.start('Write');
  await gather();
  expect(second.pause('Write')).toMatchObject({ ok: true });
  await gather();
  expect([first, second, late].map((member) => [member.runs('Write'), member.timer('Write').id])).toEqual(
    members.map(() => [false, id]),
  );
});

test('a start in the year 2099 is gone with the next start', async () => {
  const { first, second, gather, pass } = await attacked({ state: 'left', since: Date.UTC(2099, 0, 1) });
  second.start('Write');
  await gather();
  await pass(60_000);
  expect(first.shown('Write')).toBeGreaterThan(59_000);
});

test('what changes nothing is refused and says why', async () => {
  const { first, second, gather } = await attacked({ state: 'left' });
  const { id: timer, taskId } = first.timer('Write');
  expect(second.pause('Write')).toMatchObject({ rejection: { code: 'team-stands-already' } });
  expect(first.act({ type: 'shareTask', taskId: taskId ?? 0 })).toMatchObject({
    rejection: { code: 'team-shared-already' },
  });
  first.start('Write');
  expect(first.start('Write')).toMatchObject({ rejection: { code: 'team-runs-already' } });
  await gather();
  expect(second.act({ type: 'unshareTimer', timer })).toMatchObject({ ok: true });
  expect(second.act({ type: 'unshareTimer', timer })).toMatchObject({ rejection: { code: 'team-timer-gone' } });
});

test('a timer that is forgotten here stays so, over a restart too, and goes on for the others without this member', async () => {
  const { all, members, first, second, gather } = await attacked({ state: 'left' });
  first.start('Write');
  await gather();
  expect(second.runs('Write')).toBe(true);
  expect(first.act({ type: 'forgetTeamTimer', timer: first.timer('Write').id })).toMatchObject({ ok: true });
  await gather();
  expect([first.seen()?.timers, second.runs('Write'), first.works('Write')]).toEqual([[], false, true]);
  second.start('Write');
  await gather();
  first.team.dispose();
  members[0] = openMember(all, 'M0', 0, first.store);
  await gather();
  expect([members[0].seen()?.status, members[0].seen()?.timers]).toEqual([{ state: 'on' }, []]);
  expect(second.runs('Write')).toBe(true);
});

test('where there are as many timers as a team can have, another is refused; one that has ended makes room', async () => {
  const { all, members, gather } = openTeam(1);
  const [only] = members as [Member];
  await gather();
  const id = (n: number) => `${String(n).padStart(8, '0')}-0000-4000-8000-000000000000`;
  const say = (n: number, state: string, clock: number) => {
    const timer = { v: 1, id: id(n), title: `T${n}`, state, spent: 0, since: 1, clock, author: id(n) };
    all.publish(`stint/north/t/${id(n)}`, Buffer.from(JSON.stringify(timer)), true);
  };
  for (let n = 0; n < 500; n++) say(n, 'left', 1);
  await gather();
  const taskId = only.addTask('Write');
  expect(only.act({ type: 'shareTask', taskId })).toMatchObject({
    rejection: { code: 'team-full', params: { max: 500 } },
  });
  say(7, 'ended', 2);
  await gather();
  expect(only.act({ type: 'shareTask', taskId })).toMatchObject({ ok: true });
  expect(only.timer('Write').taskId).toBe(taskId);
});
