import { act, screen, waitFor, within } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import type { Team, TeamMember, TeamTimer } from '#shared/model/team.ts';
import type { Settings } from '#shared/settings/index.ts';
import { reportNetwork } from '../../src/renderer/state/network.ts';
import { emptyTeam } from '../support/emptyTeam.ts';
import { openPage, row } from './support/page.tsx';
import { KEY } from './support/bridge.ts';

/** How often a component rendered: every one but the figures asks for its words when it does. */
const rendered = vi.hoisted(() => ({ times: 0 }));
vi.mock('../../src/renderer/state/useTranslate.ts', async (load) => {
  const original = await load<typeof import('../../src/renderer/state/useTranslate.ts')>();
  const useTranslate = () => {
    rendered.times += 1;
    return original.useTranslate();
  };
  return { ...original, useTranslate };
});

const stops: (() => void)[] = [];
afterEach(() => stops.splice(0).forEach((stop) => stop()));

/** Wednesday, 4 March 2026, 9:00: where the clock of the tests stands. */
const NINE = Date.UTC(2026, 2, 4, 9);
const MINUTE = 60_000;

const complete: Partial<Settings> = {
  team: true,
  teamBroker: 'mqtts://broker.example.com',
  teamName: 'we',
  teamMember: 'Me',
};

const uuid = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

const timer = (n: number, title: string, more: Partial<TeamTimer> = {}): TeamTimer => ({
  id: uuid(n),
  title,
  timeSpent: 0,
  startedAt: null,
  efforts: [],
  taskId: null,
  ...more,
});

const member = (n: number, name: string, more: Partial<TeamMember> = {}): TeamMember => ({
  id: uuid(1000 + n),
  name,
  here: true,
  lastSeen: NINE,
  task: null,
  ...more,
});

/** The page of a team over a real core: `show` is what main draws up. */
async function openTeam(parts: Partial<Team> = {}, first = 'Own', ...titles: string[]) {
  const opened = await openPage(first, ...titles);
  opened.elsewhere({ type: 'changeSettings', settings: complete });
  const show = (more: Partial<Team>) => act(() => opened.core.set('team', { ...emptyTeam, ...more }));
  show(parts);
  const turn = async () => {
    opened.focus(first);
    await opened.user.keyboard('g');
    await screen.findByRole('heading', { name: 'Shared timers' });
  };
  return { ...opened, show, turn };
}

const timers = () => screen.getByRole('list', { name: 'Shared timers' });
const people = () => screen.getByRole('list', { name: 'People' });
const person = (name: string) => within(people()).getByRole('group', { name });

test('the page is there while there is a team, G leads to it and back; without a team, to where one is set up', async () => {
  const { user, elsewhere, focus } = await openPage('One');
  focus('One');
  expect(screen.queryByRole('tab', { name: 'Team' })).toBeNull();
  await user.keyboard('g');
  const dialog = await screen.findByRole('dialog', { name: 'Settings' });
  await user.click(within(dialog).getByRole('switch', { name: 'Team timers' }));
  await user.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  await user.click(screen.getByRole('tab', { name: 'Team' }));
  expect(await screen.findByText(/your name first/u)).toBeTruthy();
  await user.keyboard('g');
  await waitFor(() => expect(row('One')).toBe(document.activeElement));
  await user.keyboard('g');
  await screen.findByRole('heading', { name: 'People' });
  elsewhere({ type: 'changeSettings', settings: { team: false } });
  expect(screen.queryByRole('tab', { name: 'Team' })).toBeNull();
  expect(row('One')).toBeTruthy();
});

test('by the keyboard alone: arrows lead through timers and people, Space starts, Enter pauses for all', async () => {
  const mine = { name: 'Me', isMe: true, timeSpent: 0, startedAt: NINE };
  const { user, team, turn } = await openTeam({
    timers: [timer(1, 'Plan'), timer(2, 'Spec', { startedAt: NINE, efforts: [mine] })],
    members: [member(1, 'Ann'), member(2, 'Bob')],
  });
  await turn();
  const start = screen.getByRole('button', { name: 'Start “Plan”' });
  await waitFor(() => expect(document.activeElement).toBe(start));
  await user.keyboard(' ');
  expect(team.execute).toHaveBeenLastCalledWith({ type: 'startTeamTimer', timer: uuid(1) }, 'window');
  await user.keyboard('{ArrowDown}');
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Pause “Spec” for everyone' }));
  await user.keyboard('{Enter}');
  expect(team.execute).toHaveBeenLastCalledWith({ type: 'pauseTeamTimer', timer: uuid(2) }, 'window');
  await user.keyboard('{ArrowDown}{ArrowDown}');
  expect(document.activeElement).toBe(person('Bob'));
  await user.keyboard('{ArrowDown}');
  expect(document.activeElement).toBe(person('Bob'));
  await user.keyboard('{ArrowUp}');
  expect(document.activeElement).toBe(person('Ann'));
  expect(team.execute).toHaveBeenCalledTimes(2);
});

test('a row that somebody takes away leaves the cursor to the next', async () => {
  const [plan, spec] = [timer(1, 'Plan'), timer(2, 'Spec')];
  const { turn, show } = await openTeam({ timers: [plan, spec] });
  await turn();
  await waitFor(() => expect(document.activeElement?.getAttribute('aria-label')).toBe('Start “Plan”'));
  show({ timers: [spec] });
  await waitFor(() => expect(document.activeElement?.getAttribute('aria-label')).toBe('Start “Spec”'));
});

test('a timer says its time by the clock, the work of all, and who works on it; others’ is joined or paused for all', async () => {
  const efforts = [
    { name: 'Me', isMe: true, timeSpent: 10 * MINUTE, startedAt: null },
    { name: 'Ann', isMe: false, timeSpent: 0, startedAt: NINE },
    { name: 'Bob', isMe: false, timeSpent: 0, startedAt: NINE },
  ];
  const { user, team, turn, pass } = await openTeam({
    timers: [timer(1, 'Spec', { timeSpent: 10 * MINUTE, startedAt: NINE, efforts })],
  });
  await turn();
  pass(2000);
  const spec = within(timers()).getByRole('group', { name: 'Spec' });
  expect(within(spec).getByRole('timer', { name: 'Elapsed (overlaps count once)' }).textContent).toBe('0:10:02');
  expect(within(spec).getByRole('timer', { name: 'Tracked' }).textContent).toBe('0:10:04');
  expect(within(spec).getByText('Ann, Bob')).toBeTruthy();
  await user.click(within(spec).getByRole('button', { name: 'Join “Spec”' }));
  expect(team.execute).toHaveBeenLastCalledWith({ type: 'startTeamTimer', timer: uuid(1) }, 'window');
  await user.click(within(spec).getByRole('button', { name: 'More actions for “Spec”' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Pause for everyone' }));
  expect(team.execute).toHaveBeenLastCalledWith({ type: 'pauseTeamTimer', timer: uuid(1) }, 'window');
  await user.click(within(spec).getByRole('button', { name: 'More actions for “Spec”' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Stop sharing' }));
  expect(team.execute).toHaveBeenLastCalledWith({ type: 'unshareTimer', timer: uuid(1) }, 'window');
  expect(await screen.findByText('“Spec” is no longer shared. Everyone keeps their time.')).toBeTruthy();
  await user.click(within(spec).getByRole('button', { name: 'More actions for “Spec”' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Remove from my list' }));
  expect(team.execute).toHaveBeenLastCalledWith({ type: 'forgetTeamTimer', timer: uuid(1) }, 'window');
  expect(await screen.findByText('“Spec” was removed from your list. The others keep it.')).toBeTruthy();
});

test('a tick changes the times of what runs and renders nothing beside them', async () => {
  const running = { title: 'Write', timeSpent: 0, startedAt: NINE };
  const { turn, pass } = await openTeam({
    timers: [
      timer(1, 'Spec', { startedAt: NINE, efforts: [{ name: 'Ann', isMe: false, timeSpent: 0, startedAt: NINE }] }),
      timer(2, 'Plan'),
    ],
    members: [member(1, 'Ann', { task: running }), member(2, 'Bob')],
  });
  await turn();
  rendered.times = 0;
  const observer = new MutationObserver(() => {});
  observer.observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
  pass(1000);
  const changed = observer
    .takeRecords()
    .map(
      ({ target }) => target.parentElement?.closest<HTMLElement>('[data-testid]')?.dataset['testid'] ?? target.nodeName,
    );
  observer.disconnect();
  expect(changed.toSorted()).toEqual(['team-effort', 'team-total', 'team-wall']);
  expect(rendered.times).toBe(0);
  expect(within(person('Ann')).getByRole('timer', { name: 'Total' }).textContent).toBe('0:00:01');
});

test('of two thousand people, those that can be seen are in the page', async () => {
  const names = Array.from({ length: 2000 }, (_member, index) => `Member ${index}`);
  const { turn } = await openTeam({ members: names.map((name, index) => member(index, name)) });
  await turn();
  expect(screen.getByText('2,000 people online')).toBeTruthy();
  expect(within(people()).getAllByRole('group').length).toBeLessThan(40);
  expect(within(people()).getAllByRole('listitem')[0]?.getAttribute('aria-setsize')).toBe('2000');
});

test('what others write is text and nothing else', async () => {
  const evil = '<img src=x onerror="document.title=1"> <b>{count}</b>';
  const { turn, show } = await openTeam({
    timers: [timer(1, evil)],
    members: [member(1, evil, { task: { title: evil, timeSpent: 0, startedAt: null } })],
  });
  await turn();
  expect(screen.getAllByText(evil)).toHaveLength(3);
  expect(screen.getByRole('button', { name: `Start “${evil}”` })).toBeTruthy();
  show({ status: { state: 'away', problem: 'failed', detail: evil } });
  expect(screen.getByText(/The connection failed: <img/u)).toBeTruthy();
  expect(document.querySelector('img, b')).toBeNull();
});

test('who is gone was last seen today, or on another day, in the region’s words', async () => {
  const { turn, elsewhere, core } = await openTeam({
    members: [
      member(1, 'Ann', { here: false, lastSeen: NINE - 28 * MINUTE }),
      member(2, 'Bob', { here: false, lastSeen: NINE - 25 * 60 * MINUTE }),
      member(3, 'Cid'),
    ],
  });
  await turn();
  expect(within(person('Ann')).getByText('last seen 8:32')).toBeTruthy();
  expect(within(person('Ann')).getByText('Offline')).toBeTruthy();
  expect(within(person('Bob')).getByText(/^last seen Tuesday,? 3 March, 8:00$/u)).toBeTruthy();
  expect(within(person('Cid')).getByText('Online')).toBeTruthy();
  expect(within(person('Cid')).getByText('nothing shown')).toBeTruthy();
  elsewhere({ type: 'changeSettings', settings: { language: 'ru' } });
  act(() => core.setEnvironment({ region: 'ru-RU' }));
  const ann = within(await screen.findByRole('list', { name: 'Участники' })).getByRole('group', { name: 'Ann' });
  expect(within(ann).getByText('последний раз в сети в 8:32')).toBeTruthy();
});

test('the head says what the team sees of me, and one switch hides it', async () => {
  const { user, turn, elsewhere, taskId, core } = await openTeam({}, 'Write', 'Private');
  await turn();
  expect(screen.getByRole('heading', { name: 'Nothing is visible to the team' })).toBeTruthy();
  expect(screen.getByText(/You are not showing anything yet/u)).toBeTruthy();
  elsewhere({ type: 'changeSettings', settings: { teamTasks: [taskId('Write')] } });
  elsewhere({ type: 'startTimer', taskId: taskId('Write') });
  expect(screen.getByRole('heading', { name: 'Visible to the team: Write' })).toBeTruthy();
  expect(screen.queryByText(/You have chosen nothing/u)).toBeNull();
  await user.click(screen.getByRole('switch', { name: 'Hide everything' }));
  expect(core.snapshot().settings.teamHidden).toBe(true);
  expect(screen.getByRole('heading', { name: 'Nothing is visible to the team' })).toBeTruthy();
  await user.click(screen.getByRole('switch', { name: 'Hide everything' }));
  elsewhere({ type: 'startTimer', taskId: taskId('Private') });
  expect(screen.getByRole('heading', { name: 'Nothing is visible to the team' })).toBeTruthy();
});

test('without a connection it says why and where that is mended; empty lists say what to do', async () => {
  const { user, turn, show } = await openTeam({ status: { state: 'connecting' } });
  await turn();
  expect(screen.getByText('Connecting…')).toBeTruthy();
  expect(screen.getByText(/Select a task in the list and press Shift \+ G/u)).toBeTruthy();
  expect(screen.getByText(/^Nobody else yet/u)).toBeTruthy();
  show({ status: { state: 'on' } });
  expect(screen.queryByText('Connecting…')).toBeNull();
  show({ status: { state: 'away', problem: 'refused', detail: 'ECONNREFUSED' } });
  expect(
    screen.getByText(/^There is no response from this address \(ECONNREFUSED\).* Stint will keep trying\.$/u),
  ).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Team settings' }));
  expect(await screen.findByRole('tabpanel', { name: 'Team' })).toBeTruthy();
});

test('the head says that there are more than are listed, and that clocks are too far apart', async () => {
  const { turn, show, elsewhere } = await openTeam({ beyond: { members: 1, timers: 2 }, isApart: true });
  await turn();
  expect(screen.getByText(/^1 more person is not listed/u)).toBeTruthy();
  expect(screen.getByText(/^2 more timers are not listed/u)).toBeTruthy();
  expect(screen.getByText(/Check the date, time and time zone\.$/u)).toBeTruthy();
  elsewhere({ type: 'changeSettings', settings: { language: 'ru' } });
  expect(await screen.findByText(/^Ещё 1 человек не показан:/u)).toBeTruthy();
  expect(screen.getByText(/^Ещё 2 таймера не показаны:/u)).toBeTruthy();
  show({});
  expect(screen.queryByText(/не показан/u)).toBeNull();
  expect(screen.queryByText(/Проверьте дату/u)).toBeNull();
});

test('Russian counts people and messages as Russians do', async () => {
  const { turn, show, elsewhere } = await openTeam();
  await turn();
  elsewhere({ type: 'changeSettings', settings: { language: 'ru' } });
  await screen.findByRole('heading', { name: /^Участники/u });
  const expected = [
    [1, '1 человек в сети', 'Не удалось расшифровать 1 сообщение.'],
    [2, '2 человека в сети', 'Не удалось расшифровать 2 сообщения.'],
    [5, '5 человек в сети', 'Не удалось расшифровать 5 сообщений.'],
    [21, '21 человек в сети', 'Не удалось расшифровать 21 сообщение.'],
  ] as const;
  for (const [count, there, sealed] of expected) {
    show({
      unreadable: count,
      members: Array.from({ length: count }, (_member, index) => member(index, `№ ${index}`)),
    });
    expect(screen.getByText(there)).toBeTruthy();
    expect(screen.getByText(`${sealed} У всех ли один и тот же ключ?`)).toBeTruthy();
  }
});

test('Shift and G share the task under the cursor, and say so, or why not', async () => {
  const { user, focus, team, taskId, show } = await openTeam({}, 'One', 'Two');
  focus('Two');
  await user.keyboard('{Shift>}g{/Shift}');
  expect(team.execute).toHaveBeenLastCalledWith({ type: 'shareTask', taskId: taskId('Two') }, 'window');
  expect(await screen.findByText('Shared with the team: “Two”')).toBeTruthy();
  show({ timers: [timer(1, 'Two', { taskId: taskId('Two') })] });
  expect(within(row('Two')).getByLabelText('Shared timer')).toBeTruthy();
  team.execute.mockReturnValueOnce({ ok: false, rejection: { code: 'team-shared-already', params: { title: 'Two' } } });
  await user.keyboard('{Shift>}g{/Shift}');
  expect(await screen.findByText('“Two” is already shared with the team.')).toBeTruthy();
  team.execute.mockReturnValueOnce({ ok: false, rejection: { code: 'team-not-on' } });
  focus('One');
  await user.keyboard('{Shift>}g{/Shift}');
  expect(await screen.findByText('You are not connected to a team. See Settings → Team.')).toBeTruthy();
});

test('a task is shown by its details, and by its project; the list marks it', async () => {
  const { user, focus, core, taskId, elsewhere } = await openTeam({}, 'One');
  expect(within(row('One')).queryByLabelText('Visible to the team')).toBeNull();
  focus('One');
  await user.keyboard('{Enter}');
  await user.click(await screen.findByRole('switch', { name: 'Show to the team while running' }));
  expect(core.snapshot().settings.teamTasks).toEqual([]);
  await user.click(screen.getByRole('button', { name: 'Save' }));
  await waitFor(() => expect(core.snapshot().settings.teamTasks).toEqual([taskId('One')]));
  expect(within(row('One')).getByLabelText('Visible to the team')).toBeTruthy();
  elsewhere({ type: 'undo' });
  expect(core.snapshot().settings.teamTasks).toEqual([]);

  elsewhere({ type: 'addProject', name: 'Client' });
  const [projectId] = core.snapshot().projects.keys();
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  await user.keyboard('p');
  const dialog = await screen.findByRole('dialog', { name: 'Projects and clients' });
  await user.click(within(dialog).getByRole('button', { name: 'Client' }));
  await user.click(within(dialog).getByRole('switch', { name: 'Show to the team while running' }));
  expect(core.snapshot().settings.teamProjects).toEqual([projectId]);
});

/** The page of settings about the team. */
async function openSettings() {
  const opened = await openTeam();
  await opened.user.click(screen.getByRole('button', { name: 'Settings' }));
  await opened.user.click(await screen.findByRole('tab', { name: 'Team' }));
  const panel = within(await screen.findByRole('tabpanel', { name: 'Team' }));
  const settings = () => opened.core.snapshot().settings;
  const type = async (name: string, text: string) => {
    await opened.user.clear(panel.getByRole('textbox', { name }));
    await opened.user.type(panel.getByRole('textbox', { name }), `${text}{Enter}`);
  };
  return { ...opened, panel, settings, type };
}

test('the broker’s address is read, kept in its normal form, and confirmed where it is not secure', async () => {
  const { user, panel, settings, type } = await openSettings();
  await type('Broker', 'not an address');
  expect(panel.getByRole('alert').textContent).toMatch(/^This is not the address of a broker/u);
  expect(settings().teamBroker).toBe('mqtts://broker.example.com');
  await type('Broker', ' Broker.Example.org/ ');
  expect(settings().teamBroker).toBe('mqtts://broker.example.org');
  const field = panel.getByRole<HTMLInputElement>('textbox', { name: 'Broker' });
  await waitFor(() => expect(field.value).toBe('mqtts://broker.example.org'));
  expect(document.activeElement).toBe(field);
  expect(panel.queryByRole('alert')).toBeNull();
  expect(panel.queryByRole('switch', { name: 'Connect without encryption' })).toBeNull();
  await type('Broker', 'mqtt://broker.example.org');
  const plain = await panel.findByRole('switch', { name: 'Connect without encryption' });
  expect(panel.getByRole('alert').textContent).toBe('Stint connects only when this is on.');
  await user.click(plain);
  expect(settings().teamPlain).toBe(true);
  await type('Broker', 'mqtt://elsewhere.example.org');
  expect(settings().teamPlain).toBe(false);
  await type('Broker', 'mqtt://localhost:1883');
  expect(panel.queryByRole('switch', { name: 'Connect without encryption' })).toBeNull();
});

test('names are checked and kept once a field is left', async () => {
  const { user, panel, settings, type, elsewhere } = await openSettings();
  elsewhere({ type: 'changeSettings', settings: { teamTasks: [1], teamProjects: [1] } });
  await type('Team name', 'all of/us');
  expect(panel.getByRole('alert').textContent).toMatch(/^Only letters, digits/u);
  expect(settings().teamName).toBe('we');
  await type('Team name', 'команда-1');
  // What was chosen to be shown to one team is not shown to another.
  expect(settings()).toMatchObject({ teamName: 'команда-1', teamTasks: [], teamProjects: [] });
  await user.clear(panel.getByRole('textbox', { name: 'Your name' }));
  await user.type(panel.getByRole('textbox', { name: 'Your name' }), 'Ann');
  await user.tab();
  expect(settings().teamMember).toBe('Ann');
  await type('User name', 'ann');
  expect(settings().teamUser).toBe('ann');
  await type('User name', ' ');
  expect(settings().teamUser).toBeNull();
});

test('secrets are handed over and never shown; what is no key is said', async () => {
  const { user, panel, team, core } = await openSettings();
  const password = panel.getByLabelText<HTMLInputElement>('Password');
  expect(password.type).toBe('password');
  await user.type(password, 'hunter2{Enter}');
  expect(team.setSecret).toHaveBeenLastCalledWith('password', 'hunter2');
  await waitFor(() => expect(password.value).toBe(''));
  act(() => core.set('secrets', { password: 'known', teamKey: 'none', kept: true }));
  expect(panel.getByText(/^Stored\./u)).toBeTruthy();
  expect(document.body.innerHTML).not.toContain('hunter2');
  await user.click(panel.getByRole('button', { name: 'Clear' }));
  expect(team.setSecret).toHaveBeenLastCalledWith('password', null);

  await user.type(panel.getByLabelText('Team key'), 'short{Enter}');
  expect((await panel.findByRole('alert')).textContent).toMatch(/^This is not a team key/u);
  await user.clear(panel.getByLabelText('Team key'));
  await user.click(panel.getByRole('button', { name: 'New key' }));
  expect(team.setSecret).toHaveBeenLastCalledWith('teamKey', expect.stringMatching(/^[\w+/-]{43}=?$/u));
  act(() => core.set('secrets', { password: 'known', teamKey: 'known', kept: true }));
  await user.click(panel.getByRole('button', { name: 'Copy' }));
  expect(team.copy).toHaveBeenLastCalledWith(KEY);
  await user.click(panel.getByRole('button', { name: 'Remove' }));
  expect(team.setSecret).toHaveBeenLastCalledWith('teamKey', null);

  // The address is another one now: both are asked for anew.
  act(() => core.set('secrets', { password: 'elsewhere', teamKey: 'elsewhere', kept: true }));
  expect(panel.getAllByText(/^This (?:password|key) was .*for another broker\./u).length).toBe(2);
  await user.type(panel.getByLabelText('Team key'), `${KEY}{Enter}`);
  expect(team.setSecret).toHaveBeenLastCalledWith('teamKey', KEY);
});

test('files are chosen, shown by their name, and cleared', async () => {
  const { user, panel, settings } = await openSettings();
  await user.click(panel.getByRole('button', { name: 'Choose… Certificate authority' }));
  expect(await panel.findByText('chosen.pem')).toBeTruthy();
  expect(settings().teamAuthority).toBe('/etc/stint/chosen.pem');
  await user.click(panel.getByRole('button', { name: 'Clear Certificate authority' }));
  expect(settings().teamAuthority).toBeNull();
});

test('a missing keyring is said once it was asked', async () => {
  const { panel, core } = await openSettings();
  expect(panel.queryByText(/^This desktop has no keyring/u)).toBeNull();
  act(() => core.set('secrets', { password: 'known', teamKey: 'none', kept: false }));
  expect(panel.getByText(/^This desktop has no keyring/u)).toBeTruthy();
});

test('the connection is tried, and the answer said', async () => {
  const { user, panel, team } = await openSettings();
  const button = panel.getByRole('button', { name: 'Test the connection' });
  await user.click(button);
  expect(await panel.findByText('Connected successfully.')).toBeTruthy();
  team.testConnection.mockResolvedValueOnce({ code: 'team-login', params: { detail: 'Not authorized' } });
  await user.click(button);
  expect((await panel.findByRole('alert')).textContent).toMatch(/^The broker did not accept this user name/u);
  expect(panel.queryByText('Connected successfully.')).toBeNull();
});

test('main hears when the network comes or goes, while there is a team', async () => {
  const { bridge, team, elsewhere } = await openPage();
  stops.push(reportNetwork(bridge));
  window.dispatchEvent(new Event('online'));
  expect(team.networkChanged).not.toHaveBeenCalled();
  elsewhere({ type: 'changeSettings', settings: complete });
  window.dispatchEvent(new Event('offline'));
  window.dispatchEvent(new Event('online'));
  expect(team.networkChanged).toHaveBeenCalledTimes(2);
  elsewhere({ type: 'changeSettings', settings: { team: false } });
  window.dispatchEvent(new Event('offline'));
  expect(team.networkChanged).toHaveBeenCalledTimes(2);
});
