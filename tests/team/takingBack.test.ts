import { expect, test } from 'vitest';
import { systemClock } from '../../src/main/clock/systemClock.ts';
import { newKey } from '../../src/main/features/team/encryption.ts';
import { takeBack } from '../../src/main/features/team/takeBack.ts';
import { addressOf, meet, mqttBroker } from '../support/meet.ts';
import { startMosquitto } from '../support/mosquitto.ts';
import { until as untilSo } from '../support/openLocalApi.ts';
import { openMember, openTeam } from '../support/openTeam.ts';
import type { Member } from '../support/openTeam.ts';

const SECOND = 1000;

/** What the broker keeps of a member in the team north, but for that it is gone. */
const keptOf = ({ retained }: ReturnType<typeof openTeam>['all'], { client }: Member): string[] =>
  [...retained.keys()].filter(
    (topic) => topic.startsWith('stint/north/') && topic.endsWith(client.slice(6)) && !topic.includes('/h/'),
  );

/** Two who share a timer; the first works on it, and shows that it does. `key`: what they say is sealed. */
async function working(key: string | null = null) {
  const team = openTeam(2);
  const [first, second] = team.members as [Member, Member];
  for (const member of team.members) {
    if (key !== null) member.secrets.teamKey = { state: 'known', value: key };
    member.team.secretsChanged();
  }
  const isOn = ({ seen }: Member) => seen()?.status.state === 'on';
  await team.until(() => team.members.every(isOn));
  const taskId = first.addTask('Secret work');
  first.set({ teamTasks: [taskId] });
  first.act({ type: 'shareTask', taskId });
  first.start('Secret work');
  await team.until(
    () => second.seen()?.members[0]?.task?.title === 'Secret work' && keptOf(team.all, first).length === 2,
  );
  return { ...team, first, second };
}

const ways = [
  { team: false },
  { teamName: 'south' },
  { teamHidden: true },
  // To the broker before it nothing is sent but what was entered for it.
  { teamBroker: 'mqtts://other.example', teamName: 'south' },
];

test.each(ways)('who goes while it is cut off takes back what it showed at the next connection: %j', async (change) => {
  const { all, first, second, pass, until } = await working();
  all.setDown(true);
  await pass(5 * SECOND);
  first.set(change);
  await pass(5 * SECOND);
  all.setDown(false);
  await pass(10 * 60 * SECOND);
  await until(() => keptOf(all, first).length === 0 && second.seen()?.members.length === 0);
  expect(all.addresses.filter((url) => url.includes('other')).length > 0).toBe('teamBroker' in change);
  expect(first.clock.pending()).toBeLessThanOrEqual(1);
});

test.each(ways.slice(0, 3))('so it does after a restart: %j', async (change) => {
  const { all, members, first, second, pass, until } = await working();
  all.setDown(true);
  await pass(5 * SECOND);
  first.set(change);
  first.team.dispose();
  const again = openMember(all, 'M0', 0, first.store);
  again.clock.advance(first.clock.now() - again.clock.now());
  members[0] = again;
  await pass(5 * SECOND);
  all.setDown(false);
  await pass(10 * 60 * SECOND);
  await until(() => keptOf(all, first).length === 0 && second.seen()?.members.length === 0);
});

test('whose broker is another after a restart sends it nothing of what is owed to the one before, and pays on return', async () => {
  const { all, members, first, pass, until } = await working();
  all.setDown(true);
  await pass(5 * SECOND);
  first.set({ teamBroker: 'mqtts://other.example', teamName: 'south' });
  first.team.dispose();
  all.setDown(false);
  const again = openMember(all, 'M0', 0, first.store);
  members[0] = again;
  await pass(60 * SECOND);
  expect(keptOf(all, first).length).toBe(2);
  again.set({ teamBroker: 'mqtts://broker.example', teamName: 'south' });
  await pass(60 * SECOND);
  await until(() => keptOf(all, first).length === 0);
});

test('a debt is forgotten after as long as a broker keeps what it was told', async () => {
  const { all, members, first, pass } = await working();
  all.setDown(true);
  await pass(5 * SECOND);
  first.set({ team: false });
  first.team.dispose();
  members.shift();
  all.setDown(false);
  await pass(60 * SECOND);
  all.setDown(true);
  all.mend(members[0]?.client ?? '');
  const again = openMember(all, 'M0', 0, first.store);
  again.clock.sleep(32 * 24 * 3_600_000);
  all.setDown(false);
  again.team.networkChanged();
  members[0] = again;
  const { length } = all.addresses;
  await pass(60 * SECOND);
  expect(all.addresses.length).toBe(length);
});

test('what was sealed and is said again by somebody else shows nobody anything', async () => {
  const { all, first, second, pass, until } = await working(newKey());
  const old = [...all.retained].filter(([topic]) => topic.endsWith(first.client.slice(6)));
  expect(old.length).toBe(3);
  first.set({ teamHidden: true });
  await until(() => second.seen()?.members.length === 0);
  for (const [topic, payload] of old) all.publish(topic, payload, true);
  await pass(500);
  expect(second.seen()?.members).toEqual([]);
  // Whoever they were said of takes them back, so that nobody who comes is told either.
  await until(() => keptOf(all, first).length === 0);
  first.set({ teamHidden: false });
  await until(() => second.seen()?.members[0]?.task?.title === 'Secret work');
});

test('also a member that was started anew is heard, though its computer’s clock was set back', async () => {
  const { all, members, first, second, until } = await working(newKey());
  const { teamKey } = first.secrets;
  first.team.dispose();
  const again = openMember(all, 'M0', -48 * 3_600_000, first.store);
  again.secrets.teamKey = teamKey;
  again.team.secretsChanged();
  members[0] = again;
  again.set({ teamMember: 'Anew' });
  await until(() => second.seen()?.members[0]?.name === 'Anew' && second.seen()?.members[0]?.here === true);
});

test('where there is a key, nobody without it can take back what somebody shows', async () => {
  const { all, first, second, pass, until } = await working(newKey());
  const kept = keptOf(all, first);
  for (const topic of [...kept, `stint/north/h/${first.client.slice(6)}`]) all.publish(topic, new Uint8Array(), true);
  await pass(500);
  expect(second.seen()).toMatchObject({ unreadable: 0, members: [{ here: true, task: { title: 'Secret work' } }] });
  // And who comes later is told again.
  await until(() => keptOf(all, first).length === kept.length);
});

test('without a key, what somebody says in a member’s name is put right by it', async () => {
  const { all, first, second, until } = await working();
  const mine = first.client.slice(6);
  const say = (topic: string, value: object) =>
    all.publish(`stint/north/${topic}/${mine}`, Buffer.from(JSON.stringify({ v: 1, ...value })), true);
  say('p', { name: 'Forged', at: 1, task: null });
  say('w', { work: [] });
  say('h', { here: false });
  await until(() => second.seen()?.members[0]?.name === 'Forged');
  await until(() => {
    const seen = second.seen()?.members[0];
    return seen?.name === 'M0' && seen.here && seen.task?.title === 'Secret work';
  });
  expect(second.timer('Secret work').efforts.some(({ name, startedAt }) => name === 'M0' && startedAt !== null)).toBe(
    true,
  );
});

test('a real broker confirms that all was taken back, and that it may not be where it may not', async () => {
  const mosquitto = await startMosquitto();
  const me = '0'.repeat(36);
  const address = addressOf(mosquitto.url, mosquitto.users.anna);
  const show = meet(address, { topics: ['stint/north/+/+'] });
  await show.up();
  for (const letter of ['p', 'w']) show.say(`stint/north/${letter}/${me}`, 'shown', true);
  await untilSo(() => show.heard.length === 2);
  const back = (team: string) =>
    takeBack(mqttBroker, systemClock, me, { address, isLocal: true, team, teamKey: newKey() }, 7);
  expect(await back('south')).toBe(false);
  expect(await back('north')).toBe(true);
  const late = meet(address, { client: 'late', topics: ['stint/north/+/+'] });
  await late.up();
  late.say('stint/north/x/end', 'end');
  await untilSo(() => late.heard.length > 0);
  expect(late.heard).toEqual([{ topic: 'stint/north/x/end', text: 'end', retained: false }]);
  for (const one of [show, late]) one.dispose();
  await mosquitto.stop();
});
