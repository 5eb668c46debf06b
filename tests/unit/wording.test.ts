import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { en } from '#shared/i18n/en.ts';
import { ru } from '#shared/i18n/ru.ts';

/** A word that is no longer used, and what to say instead. */
type Retired = readonly [pattern: RegExp, instead: string];

const retiredEnglish: readonly Retired[] = [
  [/\bas (?:in )?(?:the|my) (?:system|region)\b/iu, '“System default” or “Regional format”'],
  [/\bnothing (?:is )?running\b|\bnothing runs\b/iu, '“No timer running”'],
  [/\bwhat (?:is running|runs)\b/iu, '“the running tasks” or “the running timer”'],
  [/\bactive (?:task|timer|entry)/iu, '“running”'],
  [/\bfeeds?\b/iu, '“Local API”'],
  [/\bstretch(?:es)?\b/iu, '“session”'],
  [/\bgive to\b/iu, '“Assign to…”'],
  [/\b(?:absen(?:t|ce)|afk)\b/iu, '“away”'],
  [/\bby the clock\b|\btime worked\b/iu, '“Tracked” or “Elapsed”'],
  [/\bsigns? of life\b/iu, 'what happened, for example “when Stint closed”'],
  [/\bblanks?\b/iu, '“spaces”'],
  [/\b(?:todos?|items?)\b/iu, '“task” or “entry”'],
  [/\bsays so\b|\btell(?:s|ing)? so\b/iu, 'what is shown, and where'],
  [/\b(?:may|can) lie\b|\bso long\b/iu, 'the fact, in the usual order of words'],
  [/\bwishe?s?\b/iu, '“command”'],
  [/\brefus(?:e[ds]?|al|ing)\b/iu, '“rejected”'],
  [/\bunder way\b/iu, '“in progress”'],
  [/\bworth a look\b/iu, '“to check”'],
  [/\btak(?:e|es|en) back\b|\btakes .* back\b/iu, '“undo”'],
  [/\b(?:not|nothing|nobody)\b.*\banswers?\b(?! a question)/iu, '“respond”'],
  [/\bthere is no such\b/iu, '“… does not exist”'],
  [/\bof its own\b(?!$)|\bnone of its own\b/iu, 'the noun'],
  [/\b(?:colour|grey|recognis|licence|organis|behaviour|favourite|cancell)/iu, 'American spelling, as in “color”'],
  [/n’t\b/u, 'the full form, as in “cannot” and “does not”'],
  [/Settings, \p{Lu}/u, '“Settings → Data”'],
  [/\bplease\b|!$/iu, 'it without “please” and exclamation marks'],
];

const retiredRussian: readonly Retired[] = [
  [/лент[аеуы]/iu, '«Локальный API»'],
  [/идущ/iu, '«запущенный таймер» или «текущая запись»'],
  [/(?:таймер|задача|запись|время)\p{L}* ид[её]т/iu, '«таймер запущен»'],
  [/ничего не (?:ид[её]т|запущено)/iu, '«Таймер не запущен»'],
  [/активн\p{L}* (?:задач|таймер|запис)/iu, '«запущенный»'],
  [/признак\p{L}* жизни/iu, 'что случилось, например «Stint закрылся»'],
  [/(?<!\p{L})темам(?!\p{L})/iu, '«топики»'],
  [/(?<!\p{L})тег\p{L}*/iu, '«метка»'],
  [/прочес(?:ть|ал).* по дороге/iu, '«перехватить»'],
  [/отда(?:ть|йте) (?:задаче|в)/iu, '«Перенести в…»'],
  [/(?:заметил|сказал|говорит) об этом/iu, 'кто и где это показывает'],
  [/быстр\p{L}* старт/iu, '«Быстрый запуск»'],
  [/ставк\p{L}* в час/iu, '«Ставка за час»'],
  [/«Настройки», «/u, '«Настройки → Данные»'],
  [/пожалуйста/iu, 'без «пожалуйста»'],
  [/"/u, 'кавычки «…»'],
  [/\.\.\./u, 'многоточие «…»'],
  [/(?<!\p{L})(?:ты|тебе|тебя|твой|твои)(?!\p{L})/iu, '«вы» или безличное предложение'],
];

/** Each message that has a retired word, with what to say instead. */
const found = (messages: Readonly<Record<string, string>>, retired: readonly Retired[]): string[] =>
  Object.entries(messages).flatMap(([id, text]) =>
    retired.filter(([pattern]) => pattern.test(text)).map(([, instead]) => `${id}: “${text}” Say ${instead}.`),
  );

test('a retired word is found, and what to say instead is told', () => {
  expect(found({ 'a.b': 'As the system' }, retiredEnglish)).toEqual([
    'a.b: “As the system” Say “System default” or “Regional format”.',
  ]);
  expect(found({ 'a.b': 'Начало идущего' }, retiredRussian)).toHaveLength(1);
  expect(found({ 'a.b': 'Импорт идёт' }, retiredRussian)).toEqual([]);
});

test('the English interface has no retired words', () => {
  expect(found(en, retiredEnglish)).toEqual([]);
});

test('the Russian interface has no retired words', () => {
  expect(found(ru, retiredRussian)).toEqual([]);
});

test('labels are in sentence case', () => {
  const isTitleCase = (text: string) => {
    const words = text.match(/\p{L}{4,}/gu) ?? [];
    return words.length > 1 && words.every((word) => /^\p{Lu}\p{Ll}/u.test(word)) && !/Stint|ActivityWatch/u.test(text);
  };
  const isName = (id: string) => /^(?:importing\.format-|exporting\.as-|about\.runtime)/u.test(id);
  const wrong = [...Object.entries(en), ...Object.entries(ru)].filter(([id, text]) => !isName(id) && isTitleCase(text));
  expect(isTitleCase('Daily Goal') && !isTitleCase('Daily goal')).toBe(true);
  expect(wrong).toEqual([]);
});

test('the texts of the packages have no retired words', () => {
  const read = (file: string) => readFileSync(new URL(`../../packaging/linux/${file}`, import.meta.url), 'utf8');
  const launcher = [...read('launcher.sh.in').matchAll(/^ {2}\w+='(.*)'$/gmu)].map((match) => match[1]).join('\n');
  expect(launcher).toMatch(/root.*песочница/su);
  const texts = {
    launcher,
    ...Object.fromEntries(['stint.1.in', 'README.txt.in', 'metainfo.xml.in'].map((file) => [file, read(file)])),
  };
  expect(found(texts, retiredEnglish)).toEqual([]);
});
