import { expect, test } from 'vitest';
import type { Origin } from '#shared/commands/command.ts';
import { changers } from '#shared/commands/settingRights.ts';
import { defaultSettings } from '#shared/settings/settings.ts';
import type { Settings } from '#shared/settings/settings.ts';
import { openCore } from '../support/openCore.ts';

const keys = Object.keys(defaultSettings) as (keyof Settings)[];
const programs: readonly Origin[] = ['feed', 'link', 'commandLine', 'shortcut', 'team'];
const people: readonly Origin[] = ['window', 'tray'];

/** What may be changed by whom, as the core does it. */
function open() {
  const { core, execute, addTask } = openCore();
  const changeAll = (all: readonly (keyof Settings)[], origin: Origin) => {
    const settings = Object.fromEntries(all.map((key) => [key, defaultSettings[key]]));
    return core.execute({ type: 'changeSettings', settings, origin });
  };
  const change = (key: keyof Settings, origin: Origin) => changeAll([key], origin);
  return { core, execute, addTask, change, changeAll };
}

test.each(programs)('no program changes what opens, moves or weakens something: %s', (origin) => {
  const { core, change, changeAll } = open();
  const before = core.snapshot();
  for (const key of keys.filter((one) => changers[one] !== 'anyone')) {
    expect(change(key, origin)).toEqual({
      ok: false,
      rejection: { code: 'setting-protected', params: { setting: key } },
    });
  }
  expect(core.snapshot()).toBe(before);
  expect(
    changeAll(
      keys.filter((one) => changers[one] === 'anyone'),
      origin,
    ).ok,
  ).toBe(true);
});

test.each(people)('a person changes them, but for what a dialog chooses or what is tried first: %s', (origin) => {
  const { change, changeAll } = open();
  const refused = keys.filter((key) => changers[key] !== 'anyone' && !change(key, origin).ok);
  expect(refused.toSorted()).toEqual(
    [
      'shortcut',
      'quickStartShortcut',
      'resumeShortcut',
      'launchAtLogin',
      'backupFolder',
      'teamAuthority',
      'teamCertificate',
      'teamKeyFile',
    ].toSorted(),
  );
  expect(changeAll(keys, 'system').ok).toBe(true);
});

test('all of the team, of the local feed and of links is a person’s', () => {
  const unguarded = keys.filter((key) => /^(?:team|feed|links|backup)/u.test(key) && changers[key] === 'anyone');
  expect(unguarded).toEqual([]);
});

test.each(programs)('one setting that may not be changed keeps back the others that come with it: %s', (origin) => {
  const { core } = open();
  const settings = { density: 'compact', teamPlain: true } as const;
  expect(core.execute({ type: 'changeSettings', settings, origin }).ok).toBe(false);
  expect(core.snapshot().settings).toEqual(defaultSettings);
});

test('what a person changed in the settings no program undoes or redoes; other steps it does', () => {
  const { core, execute, addTask } = open();
  const travel = (type: 'undo' | 'redo', origin: Origin) => core.execute({ type, origin });
  execute({ type: 'changeSettings', settings: { teamHidden: true } });
  expect(travel('undo', 'feed')).toEqual({ ok: false, rejection: { code: 'undo-protected' } });
  expect(travel('undo', 'window').ok).toBe(true);
  expect(travel('redo', 'feed')).toEqual({ ok: false, rejection: { code: 'undo-protected' } });
  expect(travel('redo', 'window').ok).toBe(true);
  expect(core.snapshot().settings.teamHidden).toBe(true);
  addTask('Write');
  expect([travel('undo', 'feed').ok, travel('redo', 'feed').ok]).toEqual([true, true]);
});
