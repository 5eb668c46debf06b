import { expect, test } from 'vitest';
import type { Origin } from '#shared/commands/origin.ts';
import { defaultSettings, settings as described } from '#shared/settings/index.ts';
import type { Settings } from '#shared/settings/index.ts';
import { openCore } from '../support/openCore.ts';

const keys = Object.keys(defaultSettings) as (keyof Settings)[];
const programs: readonly Origin[] = ['api', 'commandLine', 'shortcut'];
const people: readonly Origin[] = ['window', 'tray'];

/** What may be changed by whom, as the core does it. */
function open() {
  const { core, execute, addTask } = openCore();
  const changeAll = (all: readonly (keyof Settings)[], origin: Origin) => {
    const settings = Object.fromEntries(all.map((key) => [key, defaultSettings[key]]));
    return core.execute({ type: 'changeSettings', settings }, origin);
  };
  const change = (key: keyof Settings, origin: Origin) => changeAll([key], origin);
  return { core, execute, addTask, change, changeAll };
}

test.each(programs)('no program changes what opens, moves or weakens something: %s', (origin) => {
  const { core, change, changeAll } = open();
  const before = core.snapshot();
  for (const key of keys.filter((one) => described[one].changer !== 'anyone')) {
    expect(change(key, origin)).toEqual({
      ok: false,
      rejection: { code: 'setting-protected', params: { setting: key } },
    });
  }
  expect(core.snapshot()).toBe(before);
  expect(
    changeAll(
      keys.filter((one) => described[one].changer === 'anyone'),
      origin,
    ).ok,
  ).toBe(true);
});

test.each<Origin>(['link', 'team', 'mini', 'quickStart', 'panel'])('%s changes no setting at all', (origin) => {
  const { core, change } = open();
  const before = core.snapshot();
  for (const key of keys) expect(change(key, origin)).toMatchObject({ rejection: { code: 'command-not-allowed' } });
  expect(core.snapshot()).toBe(before);
});

test.each(people)('a person changes them, but for what a dialog chooses or what is tried first: %s', (origin) => {
  const { change, changeAll } = open();
  const refused = keys.filter((key) => described[key].changer !== 'anyone' && !change(key, origin).ok);
  expect(refused.toSorted()).toEqual(
    [
      'toggleShortcut',
      'quickStartShortcut',
      'resumeShortcut',
      'switchBackShortcut',
      'windowShortcut',
      'launchAtLogin',
      'backupFolder',
      'calendars',
      'teamAuthority',
      'teamCertificate',
      'teamKeyFile',
    ].toSorted(),
  );
  expect(changeAll(keys, 'system').ok).toBe(true);
});

test('all of the team, of the local API and of links is a person’s', () => {
  const unguarded = keys.filter(
    (key) =>
      /^(?:team|localApi|links|backup|calendars|activityWatch)/u.test(key) && described[key].changer === 'anyone',
  );
  expect(unguarded).toEqual([]);
});

test.each(programs)('one setting that may not be changed keeps back the others that come with it: %s', (origin) => {
  const { core } = open();
  const settings = { density: 'compact', teamPlain: true } as const;
  expect(core.execute({ type: 'changeSettings', settings }, origin).ok).toBe(false);
  expect(core.snapshot().settings).toEqual(defaultSettings);
});

test('what a person changed in the settings no program undoes or redoes; other steps it does', () => {
  const { core, execute, addTask } = open();
  const travel = (type: 'undo' | 'redo', origin: Origin) => core.execute({ type }, origin);
  execute({ type: 'changeSettings', settings: { teamHidden: true } });
  expect(travel('undo', 'api')).toEqual({ ok: false, rejection: { code: 'undo-protected' } });
  expect(travel('undo', 'window').ok).toBe(true);
  expect(travel('redo', 'api')).toEqual({ ok: false, rejection: { code: 'undo-protected' } });
  expect(travel('redo', 'window').ok).toBe(true);
  expect(core.snapshot().settings.teamHidden).toBe(true);
  addTask('Write');
  expect([travel('undo', 'api').ok, travel('redo', 'api').ok]).toEqual([true, true]);
});
