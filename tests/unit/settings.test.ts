import { expect, test } from 'vitest';
import { z } from 'zod';
import { defaultSettings, settingNames, settingOf, settings } from '#shared/settings/index.ts';
import { settingsSchema } from '#shared/settings/schema.ts';
import { isCustom, isPlain } from '#shared/settings/texts.ts';
import { parseTyped, printTyped } from '#shared/settings/typed.ts';

test('what is set until somebody changes it is valid', () => {
  expect(settingsSchema.parse(defaultSettings)).toEqual(defaultSettings);
});

test('rows depend only on settings that there are or on the platform, and on values that those can have', () => {
  const known = settingsSchema
    .partial()
    .extend({ platform: z.enum(['linux', 'darwin', 'win32']) })
    .partial();
  for (const name of settingNames) {
    const { edit, when } = settingOf(name);
    const conditions = edit.as === 'switch' && edit.needs !== null ? { ...when, [edit.needs]: [true] } : when;
    for (const [other, values] of Object.entries(conditions)) {
      for (const value of values) {
        expect(known.safeParse({ [other]: value })).toMatchObject({ success: true });
      }
    }
  }
});

test('whatever a row offers can be stored', () => {
  for (const name of settingNames) {
    const { edit } = settingOf(name);
    const offered = edit.as === 'numbers' ? edit.offered : [];
    for (const value of offered) expect(settingsSchema.shape[name].safeParse(value)).toMatchObject({ success: true });
  }
  expect(settingNames.filter((name) => isPlain(name) && isCustom(name))).toEqual([]);
});

test('a field says what is wrong with what was typed', () => {
  const wrong = settingNames.filter((name) => {
    const { kind, edit } = settingOf(name);
    return edit.as === 'typed' && edit.wrong === null && 'wrong' in parseTyped(kind, '\u0000 /');
  });
  expect(wrong).toEqual([]);
});

test('what is typed is read in its normal form', () => {
  const { localApiPort, localApiOrigins, teamBroker, teamUser } = settings;
  expect(parseTyped(localApiPort.kind, '')).toEqual({ value: null });
  expect(parseTyped(localApiPort.kind, '7777')).toEqual({ value: 7777 });
  for (const text of ['80', '70000', '1e9', 'x', '77.5']) {
    expect(parseTyped(localApiPort.kind, text)).toEqual({ wrong: { min: 1024, max: 65_535 } });
  }
  expect(parseTyped(localApiOrigins.kind, 'http://a, http://b  http://a/')).toEqual({
    value: ['http://a', 'http://b'],
  });
  expect(parseTyped(localApiOrigins.kind, 'http://a *')).toEqual({ wrong: { word: '*' } });
  expect(parseTyped(teamBroker.kind, 'Broker.example')).toEqual({ value: 'mqtts://broker.example' });
  expect(parseTyped(teamBroker.kind, '')).toEqual({ value: '' });
  expect(parseTyped(teamUser.kind, '')).toEqual({ value: null });
  expect([printTyped(null), printTyped(7777), printTyped(['a', 'b'])]).toEqual(['', '7777', 'a b']);
});
