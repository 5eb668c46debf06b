import { expect, test } from 'vitest';
import { newKey } from '../../src/main/features/team/encryption.ts';
import { openMember, openTeam } from '../support/openTeam.ts';
import type { Member } from '../support/openTeam.ts';

const SECOND = 1000;
const HOUR = 3_600_000;

/** A team in which the first has shared a task. */
async function sharing(count: number, title = 'Write') {
  const team = openTeam(count);
  await team.gather();
  const [first] = team.members as [Member, ...Member[]];
  first.act({ type: 'shareTask', taskId: first.addTask(title) });
  await team.gather();
  return { ...team, first, second: team.members[1] as Member, third: team.members[2] as Member };
}

const entriesOf = ({ db }: Member) => db.prepare('SELECT count(*) FROM time_entries').pluck().get();

test('everybody sees the same second of a shared timer, though their clocks are hours apart', async () => {
  const { members, first, second, pass, gather } = await sharing(4);
  expect(second.start('Write')).toMatchObject({ ok: true });
  await gather();
  await pass(90 * SECOND);
  const shown = members.map((member) => member.shown('Write'));
  expect(Math.max(...shown) - Math.min(...shown)).toBeLessThanOrEqual(100);
  expect(shown[0]).toBeGreaterThan(90 * SECOND);
  expect(first.works('Write')).toBe(false);
  expect(first.seen()?.members.find(({ name }) => name === 'M1')?.task).toMatchObject({ title: 'Write' });
  // Own entries are by the own clock, wrong as it is, and of nobody else.
  const started = second.db.prepare('SELECT started_at FROM time_entries').pluck().get() as number;
  expect(second.clock.now() - started).toBeLessThan(95 * SECOND);
  expect(members.map(entriesOf)).toEqual([0, 1, 0, 0]);
});

test('pause pauses for all and says who did it; who leaves leaves it to the others, and the last one stops it', async () => {
  const { members, first, second, third, pass, gather } = await sharing(3);
  for (const member of members) member.start('Write');
  await gather();
  expect(members.map((member) => member.works('Write'))).toEqual([true, true, true]);
  await pass(10 * SECOND);
  second.execute({ type: 'stopTimers' });
  await gather();
  expect(members.map((member) => member.runs('Write'))).toEqual([true, true, true]);
  third.pause('Write');
  await gather();
  expect(members.map((member) => member.works('Write'))).toEqual([false, false, false]);
  expect(members.map((member) => member.runs('Write'))).toEqual([false, false, false]);
  expect(first.paused).toEqual([{ title: 'Write', by: 'M2' }]);
  expect([...second.paused, ...third.paused]).toEqual([]);
  first.start('Write');
  await gather();
  await pass(10 * SECOND);
  first.execute({ type: 'toggleTimer' });
  await gather();
  expect(members.map((member) => member.runs('Write'))).toEqual([false, false, false]);
  const shown = members.map((member) => member.shown('Write'));
  expect(new Set(shown).size).toBe(1);
  // Wall time once, effort for each that worked.
  const efforts = second.timer('Write').efforts.toSorted((a, b) => a.name.localeCompare(b.name));
  expect(efforts.map(({ name, isMe }) => [name, isMe])).toEqual([
    ['M0', false],
    ['M1', true],
    ['M2', false],
  ]);
  expect(efforts.reduce((sum, { timeSpent }) => sum + timeSpent, 0)).toBeGreaterThan(shown[0] as number);
});

test('two who leave at once each take the other for the last one; the timer stops all the same', async () => {
  const { first, second, members, gather } = await sharing(2);
  first.start('Write');
  second.start('Write');
  await gather();
  first.execute({ type: 'stopTimers' });
  second.execute({ type: 'stopTimers' });
  await gather();
  expect(members.map((member) => member.runs('Write'))).toEqual([false, false]);
});

test('what is done without the broker is merged on return, over a restart too; who worked on meanwhile goes on', async () => {
  const { all, members, first, second, gather, pass } = await sharing(2);
  all.cut(first.client);
  await pass(2 * HOUR);
  expect(first.seen()?.status).toMatchObject({ state: 'away', problem: 'refused' });
  expect(second.seen()?.members[0]).toMatchObject({ name: 'M0', here: false });
  first.start('Write');
  await pass(30 * SECOND);
  expect(second.runs('Write')).toBe(false);
  // Its machine is started anew before the network is back.
  first.team.dispose();
  const again = openMember(all, 'M0', 0, first.store);
  again.clock.advance(first.clock.now() - again.clock.now());
  members[0] = again;
  await pass(10 * 60 * SECOND);
  expect(again.works('Write')).toBe(true);
  all.mend(first.client);
  await pass(6 * 60 * SECOND);
  await gather();
  expect(second.runs('Write')).toBe(true);
  expect(Math.abs(second.shown('Write') - again.shown('Write'))).toBeLessThanOrEqual(100);
  expect(again.shown('Write')).toBeGreaterThan(15 * 60 * SECOND);

  // Cut off for a moment, it is left by the last of the others, which is no pause: it runs on.
  second.start('Write');
  await gather();
  all.cut(again.client);
  second.execute({ type: 'stopTimers' });
  await gather();
  expect(second.runs('Write')).toBe(false);
  all.mend(again.client);
  await pass(10 * SECOND);
  await gather();
  expect([second.runs('Write'), again.works('Write'), second.works('Write')]).toEqual([true, true, false]);

  // Paused for all meanwhile, it pauses when it hears of it.
  all.cut(again.client);
  second.pause('Write');
  all.mend(again.client);
  await pass(10 * SECOND);
  await gather();
  expect([second.runs('Write'), again.works('Write')]).toEqual([false, false]);
  expect(again.paused).toEqual([{ title: 'Write', by: 'M1' }]);
});

test('a broker that has forgotten everything is told again', async () => {
  const { all, second, first, pass, gather } = await sharing(3);
  first.start('Write');
  await gather();
  all.forget();
  await pass(5 * SECOND);
  await gather();
  expect([...all.retained.keys()].filter((topic) => topic.includes('/t/')).length).toBe(1);
  expect(second.runs('Write')).toBe(true);
  expect(second.seen()?.members.every(({ here }) => here)).toBe(true);
});

test('a timer that is shared no more is gone for all, and stays so when somebody comes back with it', async () => {
  const { all, first, second, third, pass, gather } = await sharing(3);
  second.start('Write');
  await gather();
  all.cut(second.client);
  first.act({ type: 'unshareTimer', timer: first.timer('Write').id });
  await gather();
  expect(third.seen()?.timers).toEqual([]);
  expect(second.seen()?.timers.length).toBe(1);
  all.mend(second.client);
  await pass(10 * SECOND);
  await gather();
  expect([first, second, third].map((member) => member.seen()?.timers.length)).toEqual([0, 0, 0]);
  // Its own task is its own.
  expect(second.works('Write')).toBe(true);
  expect(first.act({ type: 'startTeamTimer', timer: '0'.repeat(36) })).toMatchObject({
    rejection: { code: 'team-timer-gone' },
  });
});

test('only what was chosen is told, of that only four things, and one click takes all of it back', async () => {
  const { all, members, gather } = openTeam(2);
  const [first, second] = members as [Member, Member];
  await gather();
  const shown = first.addTask('Chosen');
  const secret = first.addTask('Hidden');
  first.execute({
    type: 'changeTask',
    taskId: shown,
    fields: { notes: 'private', tags: ['secretly'], project: 'Client' },
  });
  first.execute({ type: 'startTimer', taskId: secret });
  await gather();
  expect(second.seen()?.members).toMatchObject([{ name: 'M0', task: null }]);
  first.set({ teamTasks: [shown] });
  first.execute({ type: 'startTimer', taskId: shown });
  await gather();
  expect(second.seen()?.members).toMatchObject([{ name: 'M0', here: true, task: { title: 'Chosen' } }]);
  const told = all.published
    .map(({ payload }) => Buffer.from(payload).toString())
    .filter((text) => text.includes('M0'));
  const presence = JSON.parse(told.at(-1) ?? '') as { task: object };
  expect(Object.keys(presence).toSorted()).toEqual(['at', 'name', 'task', 'v']);
  expect(Object.keys(presence.task).toSorted()).toEqual(['started_at', 'time_spent', 'title']);
  expect(JSON.stringify(all.published.map(({ payload }) => Buffer.from(payload).toString()))).not.toMatch(
    /Hidden|private|secretly|Client/u,
  );
  first.set({ teamHidden: true });
  await gather();
  expect(second.seen()?.members).toEqual([]);
  const mine = first.client.replace('stint-', '');
  expect([...all.retained.keys()].filter((topic) => topic.endsWith(mine))).toEqual([]);
  expect(first.act({ type: 'shareTask', taskId: shown })).toMatchObject({ rejection: { code: 'team-hidden' } });
  first.set({ teamHidden: false });
  await gather();
  expect(second.seen()?.members).toMatchObject([{ name: 'M0', task: { title: 'Chosen' } }]);
});

test('a project is shown with all of its tasks, and by nobody who chose nothing', async () => {
  const { members, gather } = openTeam(2);
  const [first, second] = members as [Member, Member];
  const taskId = first.addTask('Draw');
  first.execute({ type: 'changeTask', taskId, fields: { project: 'Client' } });
  const projectId = first.core.snapshot().tasks.get(taskId)?.projectId ?? 0;
  first.execute({ type: 'startTimer', taskId });
  await gather();
  expect(second.seen()?.members).toMatchObject([{ task: null }]);
  first.set({ teamProjects: [projectId] });
  await gather();
  expect(second.seen()?.members).toMatchObject([{ task: { title: 'Draw' } }]);
});

test('who dies is gone at once, counted up to when it was seen last; who comes later knows at once', async () => {
  const { all, members, first, join, gather, pass } = await sharing(2);
  const taskId = first.addTask('Read');
  first.set({ teamTasks: [taskId] });
  first.execute({ type: 'startTimer', taskId });
  await gather();
  await pass(60 * SECOND);
  all.cut(first.client);
  await gather();
  const late = join('Late', 7 * HOUR);
  await gather();
  await pass(HOUR);
  const seen = (members[1] as Member).seen()?.members.find(({ name }) => name === 'M0');
  expect(seen).toMatchObject({ name: 'M0', here: false, task: { title: 'Read', startedAt: null } });
  expect(seen?.task?.timeSpent).toBeGreaterThanOrEqual(60 * SECOND);
  expect(seen?.task?.timeSpent).toBeLessThan(70 * SECOND);
  expect(late.seen()?.timers.map(({ title }) => title)).toEqual(['Write']);
  expect(late.seen()?.members.map(({ name, here }) => [name, here])).toEqual([
    ['M1', true],
    ['M0', false],
  ]);
});

test('nothing is said while nothing changes, whatever runs; only the clock is asked for again, and not at rest', async () => {
  const { all, first, second, members, pass, gather } = await sharing(3);
  await pass(24 * HOUR, HOUR);
  const before = all.published.length;
  await pass(24 * HOUR, HOUR);
  expect(all.published.length).toBe(before);
  expect(members.map(({ clock }) => clock.pending())).toEqual([0, 0, 0]);
  first.start('Write');
  second.set({ teamTasks: [second.addTask('Read')] });
  await gather();
  const started = all.published.length;
  for (let n = 0; n < 60; n++) await pass(60 * SECOND);
  const said = all.published.slice(started).map(({ topic }) => topic.split('/')[2]);
  expect(said.filter((letter) => letter !== 'q' && letter !== 'a')).toEqual([]);
  // Each of three asks the other two, three times each, every ten minutes.
  expect(said.length).toBeLessThanOrEqual(3 * 2 * 3 * 2 * 7);
});

test('it tries again later each time, up to five minutes, and not at all without a network', async () => {
  const { all, members, gather, pass } = openTeam(1);
  const [only] = members as [Member];
  await gather();
  const attempts: number[] = [];
  const { broker } = all;
  const connect = broker.connect.bind(broker);
  Object.assign(broker, {
    connect: (...args: Parameters<typeof connect>) => {
      attempts.push(only.clock.now());
      return connect(...args);
    },
  });
  all.cut(only.client);
  for (let n = 0; n < 4 * 3600; n++) await pass(SECOND);
  const pauses = attempts.slice(1).map((at, index) => at - (attempts[index] as number));
  expect(pauses.every((pause, index) => pause >= (pauses[index - 1] ?? 0) - SECOND)).toBe(true);
  expect(Math.max(...pauses)).toBeLessThanOrEqual(5 * 60 * SECOND);
  expect(attempts.length).toBeLessThan(80);
  only.setOnline(false);
  const { length } = attempts;
  expect(only.clock.pending()).toBe(0);
  await pass(24 * HOUR, HOUR);
  expect(attempts.length).toBe(length);
  expect(only.seen()?.status).toMatchObject({ problem: 'offline' });
  all.mend(only.client);
  only.setOnline(true);
  await gather();
  expect(only.seen()?.status).toEqual({ state: 'on' });
}, 60_000);

test('with a key, the broker reads nothing, and who has another hears nothing but that somebody speaks', async () => {
  const { all, members, until } = openTeam(3);
  const [first, second, other] = members as [Member, Member, Member];
  const key = newKey();
  for (const member of [first, second]) member.secrets.teamKey = { state: 'known', value: key };
  other.secrets.teamKey = { state: 'known', value: newKey() };
  for (const member of members) member.team.secretsChanged();
  await until(() => members.every((member) => member.seen()?.status.state === 'on'));
  all.published.length = 0;
  first.act({ type: 'shareTask', taskId: first.addTask('Top secret') });
  await until(() => second.seen()?.timers.length === 1 && (other.seen()?.unreadable ?? 0) > 0);
  expect(second.timer('Top secret')).toBeDefined();
  expect(other.seen()?.timers).toEqual([]);
  expect(all.published.length).toBeGreaterThan(0);
  for (const { payload } of all.published) expect(Buffer.from(payload).toString('latin1')).not.toContain('secret');
  // What is sealed for one place is nothing in another, and what is not sealed is nothing at all.
  const [topic, sealed] = [...all.retained].find(([name]) => name.includes('/t/')) as [string, Uint8Array];
  const elsewhere = topic.slice(0, -4) + '0000';
  const before = second.seen()?.unreadable ?? 0;
  all.publish(elsewhere, sealed, true);
  await until(() => (second.seen()?.unreadable ?? 0) === before + 1);
  const open = {
    v: 1,
    id: elsewhere.slice(-36),
    title: 'Forged',
    state: 'running',
    spent: 0,
    since: 0,
    clock: 9,
    author: first.client.slice(6),
  };
  all.publish(elsewhere, Buffer.from(JSON.stringify(open)), true);
  await until(() => (second.seen()?.unreadable ?? 0) === before + 2);
  expect(second.seen()?.timers.map(({ title }) => title)).toEqual(['Top secret']);
});

test.each(['missing', 'elsewhere'] as const)(
  'whose key is %s says nothing at all, rather than in clear',
  async (state) => {
    const { all, members, gather } = openTeam(2);
    const [first, second] = members as [Member, Member];
    await gather();
    all.published.length = 0;
    first.secrets.teamKey = { state };
    first.team.secretsChanged();
    first.set({ teamTasks: [first.addTask('Write')] });
    first.execute({ type: 'startTimer', taskId: 1 });
    await gather();
    expect(first.seen()).toBe(null);
    expect(second.seen()?.members).toEqual([]);
    expect(await first.team.testConnection()).toEqual({ code: 'team-secret-missing' });
  },
);

test('two machines with a copy of the same data push each other out ever more rarely', async () => {
  const { all, members, pass, gather } = openTeam(1);
  const [first] = members as [Member];
  await gather();
  let pushed = 0;
  for (let n = 0; n < 3600; n++) {
    // The other one takes its place whenever it is there.
    if (first.seen()?.status.state === 'on') {
      pushed += 1;
      all.cut(first.client);
      all.mend(first.client);
    }
    await pass(1000);
  }
  expect(pushed).toBeGreaterThan(5);
  expect(pushed).toBeLessThan(40);
});

test('after a backup is restored, a shared timer is worked on by the task it had then, and by no other', async () => {
  const { members, gather } = openTeam(2);
  const [first, second] = members as [Member, Member];
  await gather();
  const write = first.addTask('Write');
  first.act({ type: 'shareTask', taskId: write });
  await gather();
  const kept = first.store.readValue('team.timers');
  first.act({ type: 'shareTask', taskId: first.addTask('Read') });
  await gather();
  first.store.writeValue('team.timers', kept);
  first.team.restored();
  await gather();
  expect([first.timer('Write').taskId, first.timer('Read').taskId]).toEqual([write, null]);
  second.start('Write');
  await gather();
  expect([first.runs('Write'), first.works('Write')]).toEqual([true, false]);
});

test('a broker that was killed has members for there that are gone: asked in vain, they are shown as gone, and what they ran stands', async () => {
  const { all, first, second, members, pass, gather } = await sharing(3);
  first.start('Write');
  await gather();
  // The broker dies and comes back with all that it retained, and one member never does.
  members.shift();
  all.cut(first.client);
  all.publish(`stint/north/h/${first.client.slice(6)}`, Buffer.from('{"v":1,"here":true,"joined":1}'), true);
  for (const member of members) {
    all.cut(member.client);
    all.mend(member.client);
  }
  await pass(60 * SECOND);
  await gather();
  for (const member of members) {
    expect(member.seen()?.status).toEqual({ state: 'on' });
    expect(member.seen()?.members.find(({ name }) => name === 'M0')).toMatchObject({ here: false });
    expect(member.runs('Write')).toBe(false);
  }
  expect(
    second
      .seen()
      ?.members.filter(({ here }) => here)
      .map(({ name }) => name),
  ).toEqual(['M2']);
});
