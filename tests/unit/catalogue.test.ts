import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { en } from '#shared/i18n/en.ts';
import { ru } from '#shared/i18n/ru.ts';
import { pickLocale } from '#shared/i18n/locale.ts';
import { translator } from '#shared/i18n/translator.ts';
import { settingNames, settingOf } from '#shared/settings/index.ts';
import type { SettingName } from '#shared/settings/index.ts';
import { detailOf, isCustom, isPlain, labelOf, optionOf } from '#shared/settings/texts.ts';
import type { MessageId } from '#shared/i18n/catalogue.ts';

const src = fileURLToPath(new URL('../../src', import.meta.url));
const code = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.tsx?$/u.test(path) && !path.includes('i18n'))
  .map((path) => readFileSync(join(src, path), 'utf8'))
  .join('\n');

/** The messages that the row of a setting is drawn with. */
function rowTexts(name: SettingName): MessageId[] {
  const { kind, edit } = settingOf(name);
  if (isCustom(name)) return [`settings.${name}` as MessageId, `settings.${name}-detail` as MessageId];
  if (!isPlain(name)) return [];
  const options = kind.kind === 'choice' ? kind.options : [];
  const own = options.filter((option) => !(edit.as === 'select' && option in edit.named));
  return [
    labelOf(name),
    ...[...options, ''].map((option) => detailOf(name, option)),
    ...[...own, ...(kind.kind === 'orNone' ? ['none'] : [])].map((option) => optionOf(name, option)),
  ];
}

const ids = Object.keys(en) as MessageId[];

test('every message is used', () => {
  // Some are named by a prefix and a code: `rejection.${code}`.
  const prefixes = [...code.matchAll(/`([a-zA-Z.-]+)\$\{/gu)].map((match) => match[1] as string);
  const isNamed = (id: string) => prefixes.some((prefix) => prefix !== 'settings.' && id.startsWith(prefix));
  const rows = new Set(settingNames.flatMap(rowTexts));
  const unused = ids.filter((id) => !code.includes(`'${id}'`) && !isNamed(id) && !rows.has(id));
  expect(unused).toEqual([]);
});

test('both languages take the same values', () => {
  const names = (message: string) => new Set([...message.matchAll(/\{(\w+)[,}]/gu)].map((match) => match[1]));
  for (const id of ids) expect([id, names(ru[id])]).toEqual([id, names(en[id])]);
});

test('Russian counts as Russians do', () => {
  const t = translator('ru');
  const counts = [1, 2, 5, 21].map((count) => t('paste.title', { count }));
  expect(counts).toEqual(['Добавить 1 задачу?', 'Добавить 2 задачи?', 'Добавить 5 задач?', 'Добавить 21 задачу?']);
});

test('the first language we speak among the preferred is taken', () => {
  expect(pickLocale(['de-DE', 'ru-RU', 'en'])).toBe('ru');
  expect(pickLocale(['de'])).toBe('en');
});
