import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openTeam } from '../support/openTeam.ts';
import type { Member } from '../support/openTeam.ts';

const uuid = fc.uuid();
const instant = fc.oneof(fc.double(), fc.integer(), fc.constantFrom(null, 0, -1, 1e300, Number.MAX_SAFE_INTEGER));
const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom('', ' ', '<img src=x onerror=alert(1)>', 'x'.repeat(501)),
);
/** What looks like a message, and may be one. */
const message = fc.record(
  {
    v: fc.constantFrom(1, 1, 1, 2),
    id: uuid,
    name: text,
    title: text,
    at: instant,
    task: fc.option(fc.record({ title: text, time_spent: instant, started_at: instant })),
    work: fc.array(fc.record({ timer: uuid, time_spent: instant, started_at: instant })),
    here: fc.boolean(),
    joined: instant,
    state: fc.constantFrom('running', 'paused', 'left', 'ended', 'on'),
    spent: instant,
    since: instant,
    clock: instant,
    author: uuid,
    from: fc.oneof(uuid, text),
    by: uuid,
    asked: instant,
    group: instant,
  },
  { requiredKeys: ['v'] },
);
const payload = fc.oneof(
  message.map((value) => Buffer.from(JSON.stringify(value))),
  fc.json().map((value) => Buffer.from(value)),
  fc.uint8Array({ maxLength: 200 }),
);

test('whatever a hostile member says, nothing crashes, no task starts, and nothing is written down', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.constantFrom('p', 'w', 'h', 't', 'q', 'a', 'x'), uuid, payload), {
        minLength: 1,
        maxLength: 40,
      }),
      fc.nat(3),
      async (said, aim) => {
        const { all, members, gather, pass, dispose } = openTeam(2);
        await gather();
        const [first, second] = members as [Member, Member];
        first.act({ kind: 'share', taskId: first.addTask('Write') });
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
  expect(only.seen()?.status).toEqual({ state: 'on' });
  expect(only.db.prepare("SELECT count(*) FROM app_state WHERE key = 'team.timers'").pluck().get()).toBe(0);
});

test.each([
  { since: 1, clock: 1, state: 'paused' },
  { since: 1_772_000_000_000, clock: Number.MAX_SAFE_INTEGER - 1, state: 'running' },
])('a timer at the bounds of what may be told is the same for all, whoever pauses it: %j', async ({ state, ...at }) => {
  const { all, members, gather } = openTeam(2);
  const [first, second] = members as [Member, Member];
  await gather();
  const id = '0'.repeat(36);
  const timer = { v: 1, id, title: 'Odd', state: 'running', spent: 0, ...at, author: id };
  all.publish(`stint/north/t/${id}`, Buffer.from(JSON.stringify(timer)), true);
  await gather();
  first.pause('Odd');
  await gather();
  expect([first.runs('Odd'), second.runs('Odd')]).toEqual(Array(2).fill(state === 'running'));
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
  expect(only.act({ kind: 'share', taskId })).toMatchObject({ rejection: { code: 'team-full', params: { max: 500 } } });
  say(7, 'ended', 2);
  await gather();
  expect(only.act({ kind: 'share', taskId })).toMatchObject({ ok: true });
  expect(only.timer('Write').taskId).toBe(taskId);
});
