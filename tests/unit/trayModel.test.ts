import fc from 'fast-check';
import { expect, test } from 'vitest';
import { drawTrayIcon } from '../../src/main/desktop/tray/drawTrayIcon.ts';
import { switchMenu } from '../../src/main/desktop/tray/trayMenu.ts';
import type { TrayItem } from '../../src/main/desktop/tray/trayMenu.ts';
import { atTime, trayModel } from '../../src/main/desktop/tray/trayModel.ts';
import { translator } from '#shared/i18n/translator.ts';
import { emptyTeam } from '../support/emptyTeam.ts';
import { openCore } from '../support/openCore.ts';

const en = translator('en');
const ru = translator('ru');
const MINUTE = 60_000;

const labels = (items: readonly TrayItem[]) => items.map((one) => (one.kind === 'item' ? one.label : '—'));

function running(titles: readonly string[], ms: number) {
  const { core, clock, execute } = openCore();
  execute({ type: 'changeSettings', settings: { severalAtOnce: true } });
  for (const title of titles) execute({ type: 'startTitle', title });
  return { snapshot: core.snapshot(), now: clock.now() + ms };
}

test('idle: plain icon, today, and a menu that offers a first task', () => {
  const { core, clock } = openCore();
  const model = trayModel(core.snapshot(), clock.now(), 'linux', en);
  expect(model).toMatchObject({ title: '', tooltip: 'Stint\nToday 0:00:00', icon: { kind: 'idle' } });
  expect(labels(model.menu)).toEqual([
    'No timer running — today 0:00',
    '—',
    'Add task…',
    '—',
    'Show Stint',
    'Show mini window',
    'Quit',
  ]);
});

test('the title is only for macOS; several active: the latest, and how many more', () => {
  const { snapshot, now } = running(['One', 'Two', 'Three'], 3_723_000);
  expect(trayModel(snapshot, now, 'darwin', en)).toMatchObject({ title: '1:02:03 +2', icon: { kind: 'active' } });
  const linux = trayModel(snapshot, now, 'linux', en);
  expect(linux).toMatchObject({ title: '', icon: { kind: 'hours', hours: 1, minutes: 2 } });
  expect(linux.tooltip).toBe('Three +2\n1:02:03 this session · 1:02:03 today · 1:02:03 total\nAll tasks today 3:06:09');
});

test('a tooltip fits into what Windows shows, whatever the title', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1, maxLength: 500 }), (title) => {
      fc.pre(title.trim().length > 0);
      const { snapshot, now } = running([title], 10 * 3600_000);
      expect(trayModel(snapshot, now, 'win32', en).tooltip.length).toBeLessThanOrEqual(127);
    }),
  );
});

test('below its first line the menu does not depend on the time; that and the icon change with the minute', () => {
  const { snapshot, now } = running(['One & only'], 0);
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1000 }), fc.nat(59_999), (minute, rest) => {
      const sharp = trayModel(snapshot, now + minute * MINUTE, 'linux', en);
      const later = atTime(sharp, snapshot, now + minute * MINUTE + rest, 'linux', en);
      expect(later.menu).toBe(sharp.menu);
      expect(later.icon).toEqual(sharp.icon);
    }),
  );
  const menuAt = (ms: number) => labels(trayModel(snapshot, now + ms, 'linux', en).menu);
  expect(menuAt(65 * MINUTE)[0]).toBe('One && only — 1:05 this session · 1:05 today · 1:05 total');
  expect(menuAt(65 * MINUTE).slice(1)).toEqual(menuAt(0).slice(1));
});

test('without seconds nothing changes within a minute', () => {
  const { core, clock, execute } = openCore();
  execute({ type: 'changeSettings', settings: { traySeconds: false } });
  execute({ type: 'startTitle', title: 'One' });
  const now = clock.now();
  fc.assert(
    fc.property(fc.constantFrom('linux', 'darwin'), fc.nat(1000), fc.nat(59_999), (platform, minute, rest) => {
      const sharp = trayModel(core.snapshot(), now + minute * MINUTE, platform, en);
      expect(trayModel(core.snapshot(), now + minute * MINUTE + rest, platform, en)).toEqual(sharp);
    }),
  );
  expect(trayModel(core.snapshot(), now + 61 * MINUTE, 'darwin', en).title).toBe('1:01');
});

test('the icon is of the chosen style; only a drawn time has a title beside it on macOS', () => {
  const { core, clock, execute } = openCore();
  execute({ type: 'startTitle', title: 'One' });
  const model = (trayIcon: 'ring' | 'plain', platform: string) => {
    execute({ type: 'changeSettings', settings: { trayIcon } });
    return trayModel(core.snapshot(), clock.now() + 125 * MINUTE, platform, en);
  };
  for (const platform of ['linux', 'darwin']) {
    expect(model('ring', platform)).toMatchObject({ title: '', icon: { kind: 'ring', minutes: 5 } });
    expect(model('plain', platform)).toMatchObject({ title: '', icon: { kind: 'active' } });
  }
});

test('the ring fills up by the minute, clockwise from the top', () => {
  for (const size of [22, 32, 44]) {
    const drawn = Array.from({ length: 60 }, (_, minutes) => drawTrayIcon({ kind: 'ring', minutes }, size).data.join());
    expect(new Set(drawn).size).toBe(60);
  }
  const { data } = drawTrayIcon({ kind: 'ring', minutes: 15 }, 32, true);
  const alpha = (x: number, y: number) => data[(y * 32 + x) * 4 + 3] ?? 0;
  expect(alpha(22, 9)).toBeGreaterThan(alpha(9, 9));
  expect(alpha(22, 22)).toBe(alpha(9, 22));
});

test('the mini window switches to the tasks the tray offers', () => {
  const { core, clock, execute } = openCore();
  for (const title of ['One', 'Two', 'Three']) {
    execute({ type: 'startTitle', title });
    clock.advance(1000);
  }
  const tray = labels(trayModel(core.snapshot(), clock.now(), 'linux', en).menu);
  const mini = labels(switchMenu(core.snapshot(), en));
  expect(mini).toEqual(['Start “Two”', 'Start “One”', '—', 'Add task…', 'Show Stint', 'Show mini window']);
  expect(tray.filter((label) => label.startsWith('Start “'))).toEqual(mini.slice(0, 2));
});

test('each minute is drawn differently from the others, at every size, also after days', () => {
  for (const size of [16, 22, 32, 44]) {
    const drawn = (minutes: number) =>
      drawTrayIcon(
        minutes < 60
          ? { kind: 'minutes', minutes }
          : { kind: 'hours', hours: Math.floor(minutes / 60), minutes: minutes % 60 },
        size,
      ).data.join();
    const minutes = [...Array(24 * 60).keys(), ...Array.from(Array(60).keys(), (minute) => 120 * 60 + minute)];
    expect(new Set(minutes.map(drawn)).size).toBe(minutes.length);
  }
});

test('what the team runs is told and can be joined or paused, and is not drawn as own work', () => {
  const { core, clock } = openCore();
  const shared = { id: 'a', title: 'Plan & do', timeSpent: 60_000, taskId: null, efforts: [] };
  core.set('team', { ...emptyTeam, timers: [{ ...shared, startedAt: clock.now() - 5000 }] });
  const model = trayModel(core.snapshot(), clock.now(), 'linux', en);
  expect(model).toMatchObject({ icon: { kind: 'idle' }, tooltip: 'Stint\nTeam: Plan & do 0:01:05\nToday 0:00:00' });
  const commands = model.menu.flatMap((one) => (one.kind === 'item' && 'timer' in one.command ? [one.command] : []));
  expect(commands).toEqual([
    { type: 'startTeamTimer', timer: 'a' },
    { type: 'pauseTeamTimer', timer: 'a' },
  ]);
  core.set('team', { ...emptyTeam, timers: [{ ...shared, startedAt: null }] });
  expect(trayModel(core.snapshot(), clock.now(), 'linux', en).tooltip).toBe('Stint\nToday 0:00:00');
});

test('the tray shows the session, today or the total, as chosen; the second is the same in each', () => {
  const { core, clock, execute, addTask } = openCore();
  const taskId = addTask('Write');
  for (const ms of [90_500, 24 * 3_600_000]) {
    execute({ type: 'startTimer', taskId });
    clock.advance(90_500);
    execute({ type: 'pauseTimer', taskId });
    clock.advance(ms);
  }
  execute({ type: 'startTimer', taskId });
  clock.advance(10_000);
  const shown = (trayTime: 'session' | 'today' | 'total') => {
    execute({ type: 'changeSettings', settings: { trayTime } });
    return trayModel(core.snapshot(), clock.now(), 'darwin', en).title;
  };
  expect([shown('session'), shown('today'), shown('total')]).toEqual(['0:00:10', '0:00:10', '0:03:11']);
});

test('the menu says nothing twice: one task, several, one to resume, several to resume', () => {
  const { core, clock, execute, addTask } = openCore();
  const menu = (t = en) => labels(trayModel(core.snapshot(), clock.now(), 'linux', t).menu).slice(1, 5);
  const [one, two, three] = ['One', 'Two', 'Three'].map(addTask) as [number, number, number];
  execute({ type: 'startTimer', taskId: one });
  expect(menu()).toEqual(['Pause', '—', 'Start “Three”', 'Start “Two”']);
  clock.advance(1000);
  execute({ type: 'pauseTimer', taskId: one });
  expect(menu()).toEqual(['Resume “One”', '—', 'Start “Three”', 'Start “Two”']);
  expect(menu(ru)).toEqual(['Продолжить «One»', '—', 'Запустить «Three»', 'Запустить «Two»']);
  execute({ type: 'changeSettings', settings: { severalAtOnce: true } });
  for (const taskId of [two, three]) execute({ type: 'startTimer', taskId });
  expect(menu()).toEqual(['Pause “Three”', 'Pause “Two”', 'Pause all', '—']);
  clock.advance(1000);
  execute({ type: 'toggleTimer' });
  expect(menu()).toEqual(['Resume', '—', 'Start “Three”', 'Start “Two”']);
});

test('where no tooltip is shown, seconds are not sent', () => {
  const { core, clock, execute } = openCore();
  execute({ type: 'startTitle', title: 'One' });
  core.setEnvironment({ desktop: 'gnome' });
  const tooltip = (ms: number) => trayModel(core.snapshot(), clock.now() + ms, 'linux', en).tooltip;
  expect(tooltip(119_000)).toBe(tooltip(61_000));
  expect(tooltip(61_000)).toBe('One\n0:01 this session · 0:01 today · 0:01 total');
});
