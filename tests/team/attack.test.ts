import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { WebSocket } from 'ws';
import { testContext } from '../support/context.ts';
import { createTeamFeature } from '../../src/main/features/team/index.ts';
import { createSecrets } from '../../src/main/desktop/secrets.ts';
import { systemClock as clock } from '../../src/main/clock/systemClock.ts';
import type { SecretName } from '#shared/model/team.ts';
import { fakeBroker } from '../support/fakeBroker.ts';
import { mqttBroker } from '../support/meet.ts';
import { openCore, newStore } from '../support/openCore.ts';
import { manualClock } from '../support/manualClock.ts';
import { createBackups } from '../../src/main/store/backups.ts';
import { closeLocalApis, openLocalApi, until } from '../support/openLocalApi.ts';

vi.mock('electron', () => ({ safeStorage: { isEncryptionAvailable: () => false } }));

const PASSWORD = 'correct horse';
const TITLE = 'Salary talks';

const ends: (() => void)[] = [];
afterEach(() => {
  for (const end of ends.splice(0)) end();
  closeLocalApis();
});

/** A broker that answers nothing, and all that it heard. */
async function listener() {
  const heard: Buffer[] = [];
  const broker = await fakeBroker((asked) => {
    heard.push(asked);
    return [];
  });
  ends.push(broker.close);
  return { ...broker, heard: () => Buffer.concat(heard).toString('latin1') };
}

/** Somebody in a team, with a password, who shows a task that runs. */
async function openVictim<Opened extends ReturnType<typeof openCore>>(opened: Opened) {
  const { core, store, execute, addTask } = opened;
  const context = testContext({ core, clock, store }, {}, mkdtempSync(join(tmpdir(), 'stint-attack-')));
  const { requests, ...team } = createTeamFeature(context, mqttBroker, createSecrets);
  const teamwork = {
    setSecret: (name: SecretName, value: string | null) => requests['team:setSecret'].run(name, value),
    testConnection: () => requests['team:try'].run(),
    restored: () => void context.events.emit('restored'),
  };
  const subscription = core.subscribe(team);
  ends.push(subscription.dispose);
  const ours = await listener();
  const taskId = addTask(TITLE);
  execute({ type: 'startTimer', taskId });
  execute({
    type: 'changeSettings',
    settings: { team: true, teamBroker: ours.url, teamName: 'north', teamMember: 'Anna', teamUser: 'anna' },
  });
  execute({ type: 'changeSettings', settings: { teamTasks: [taskId] } });
  await teamwork.setSecret('password', PASSWORD);
  await until(() => ours.heard().includes(PASSWORD));
  return { ...opened, teamwork, ours };
}

test('who has the token moves the team to no other broker: not by HTTP, not by WebSocket, not by undo', async () => {
  const { command, core, port, token, teamwork, execute } = await openVictim(await openLocalApi());
  const theirs = await listener();
  const before = core.snapshot().settings;
  const attack = { type: 'changeSettings', settings: { teamBroker: theirs.url, teamPlain: true } };
  const answer = await command(attack);
  expect([answer.status, await answer.json()]).toMatchObject([422, { code: 'setting-protected' }]);

  const socket = new WebSocket(`ws://127.0.0.1:${port}/v1/ws?token=${token}`);
  const refused = new Promise<unknown>((resolve) =>
    socket.on('message', (data) => {
      const message = JSON.parse((data as Buffer).toString()) as { event: string };
      if (message.event === 'refused') resolve(message);
    }),
  );
  await new Promise((resolve) => socket.once('open', resolve));
  socket.send(JSON.stringify({ command: attack }));
  expect(await refused).toMatchObject({ data: { code: 'setting-protected' } });
  socket.terminate();

  expect(((await (await command({ type: 'undo' })).json()) as { code: string }).code).toBe('undo-protected');
  expect(core.snapshot().settings).toEqual(before);

  // A person may move it: then the password and what was shown stay behind, and the new broker is not even called.
  execute({ type: 'changeSettings', settings: { teamBroker: theirs.url } });
  expect(core.snapshot().secrets.password).toBe('elsewhere');
  expect(core.snapshot().team).toBe(null);
  expect(await teamwork.testConnection()).toMatchObject({ code: 'team-secret-missing' });
  expect(core.snapshot().settings.teamTasks).toEqual([]);
  await teamwork.setSecret('password', 'another one');
  await until(() => theirs.heard().includes('another one'));
  expect(theirs.heard()).not.toContain(PASSWORD);
  expect(theirs.heard()).not.toContain(TITLE);
});

test('a person who goes back to the broker before has its password there, and undo hands it to nobody else', async () => {
  const { core, execute, ours } = await openVictim(openCore());
  const theirs = await listener();
  execute({ type: 'changeSettings', settings: { teamBroker: theirs.url } });
  execute({ type: 'undo' });
  expect(core.snapshot().secrets.password).toBe('known');
  expect(core.snapshot().settings.teamTasks.length).toBe(1);
  await until(() => ours.heard().split(PASSWORD).length > 2);
  execute({ type: 'redo' });
  expect(core.snapshot().secrets.password).toBe('elsewhere');
  expect(theirs.heard()).toBe('');
});

test('a restored backup leads to another broker without the password, and shows it nothing', async () => {
  const theirs = await listener();
  const path = join(mkdtempSync(join(tmpdir(), 'stint-attack-')), 'stint.db');
  const opened = openCore(manualClock(), newStore(path));
  const { core, store, execute } = opened;
  const backups = createBackups(store, opened.clock, core.snapshot);
  execute({ type: 'changeSettings', settings: { team: true, teamBroker: theirs.url, teamTasks: [1] } });
  await backups.make();
  const { teamwork } = await openVictim(opened);
  const [backup] = (await backups.list()).backups;
  await backups.restore(backup?.name ?? '');
  core.refresh();
  teamwork.restored();
  expect(core.snapshot().settings).toMatchObject({ teamBroker: theirs.url, teamTasks: [] });
  execute({ type: 'changeSettings', settings: { teamName: 'north', teamMember: 'Anna' } });
  expect(core.snapshot().secrets.password).toBe('elsewhere');
  expect(await teamwork.testConnection()).toMatchObject({ code: 'team-secret-missing' });
  expect(theirs.heard()).toBe('');
});
