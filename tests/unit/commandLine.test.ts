import { expect, test } from 'vitest';
import type { KnownEntry, KnownTask, Resolved } from '#shared/commandLine/ask.ts';
import { helpText } from '#shared/commandLine/help.ts';
import { exitCodeOf, isProblem, problemText } from '#shared/commandLine/problem.ts';
import type { Problem } from '#shared/commandLine/problem.ts';
import { isAsk, readWords } from '#shared/commandLine/readWords.ts';
import { readings } from '#shared/commandLine/readings.ts';
import { verbs } from '#shared/commandLine/verbs.ts';
import { facts } from '#shared/commands/facts.ts';
import { commandSchema } from '#shared/commands/commandSchema.ts';
import { translator } from '#shared/i18n/translator.ts';

const calendar = { zone: 'Europe/Berlin', dayStartsAt: 0 };
/** Wednesday, noon in Berlin. */
const now = Date.parse('2026-03-04T12:00:00+01:00');
const at = (time: string, day = '2026-03-04'): number => Date.parse(`${day}T${time}:00+01:00`);

const task = (id: number, title: string, more: Partial<KnownTask> = {}): KnownTask => ({
  id,
  title,
  state: 'open',
  tags: [],
  lastEndedAt: null,
  running: null,
  ...more,
});
const tasks = [
  task(1, 'Read mail', { lastEndedAt: 5, tags: ['inbox', 'Deep'] }),
  task(2, 'Read news', { running: { startedAt: now } }),
  task(3, 'Write', { state: 'done' }),
];

const entry = (id: number, startedAt: number, endedAt: number | null, note = ''): KnownEntry => ({
  id,
  startedAt,
  endedAt,
  note,
});
const entries = [
  entry(9, at('11:00'), null),
  entry(8, at('09:00') + 30_000, at('10:30') + 7, 'old'),
  entry(3, at('23:00', '2026-03-03'), at('23:30', '2026-03-03')),
];

/** What words come to, with what Stint holds. */
function resolve(words: readonly string[], held = { tasks, entries }): Resolved {
  const read = readWords(words);
  if (isProblem(read)) return { ok: false, problem: read };
  const { asked } = read;
  if (!isAsk(asked)) throw new TypeError(`${words.join(' ')} asks for something`);
  if (asked.needs === 'nothing') return asked.resolved;
  if (asked.needs === 'day') return asked.resolve('2026-03-04');
  if (asked.needs === 'tasks') return asked.resolve(held.tasks);
  const found = asked.names.map((name) =>
    'id' in name ? (held.entries.find(({ id }) => id === name.id) ?? null) : (held.entries[name.latest - 1] ?? null),
  );
  return asked.resolve(found, { now, calendar });
}

const edit = (entryId: number, fields: object) => ({ type: 'changeEntry', entryId, fields });
const track = (startedAt: number, endedAt: number, title: string) => ({
  type: 'trackTitle',
  task: { title },
  startedAt,
  endedAt,
});

test.each<[string, object]>([
  [
    'start Write spec #a @b ~2h !tomorrow',
    { type: 'startTitle', title: 'Write spec', project: 'a', tags: ['b'], estimate: 7_200_000, due: '2026-03-05' },
  ],
  ['add Write', { type: 'addTasks', tasks: [{ title: 'Write' }] }],
  ['switch mail', { type: 'startTimer', taskId: 1 }],
  ['switch -', { type: 'switchBack' }],
  ['done -', { type: 'completeTask', taskId: 1 }],
  ['pause read', { type: 'pauseTimer', taskId: 2 }],
  ['stop', { type: 'stopTimers' }],
  ['toggle', { type: 'toggleTimer' }],
  ['resume', { type: 'resumeLast' }],
  ['undo', { type: 'undo' }],
  ['redo', { type: 'redo' }],
  ['focus', { type: 'startFocus' }],
  ['focus start', { type: 'startFocus' }],
  ['focus skip', { type: 'skipPhase' }],
  ['focus end', { type: 'endFocus' }],
  ['focus 25', { type: 'startCountdown', ms: 1_500_000 }],
  ['focus 1h 30m', { type: 'startCountdown', ms: 5_400_000 }],
  ['done read mail', { type: 'completeTask', taskId: 1 }],
  ['done 2', { type: 'completeTask', taskId: 2 }],
  ['reopen wri', { type: 'reopenTask', taskId: 3 }],
  ['rm write', { type: 'deleteTask', taskId: 3 }],
  ['tag read mail @now -deep', { type: 'changeTask', taskId: 1, fields: { tags: ['inbox', 'now'] } }],
  ['tag 1 -@inbox', { type: 'changeTask', taskId: 1, fields: { tags: ['Deep'] } }],
  ['track 9:00-10:30 Write', track(at('09:00'), at('10:30'), 'Write')],
  ['track yesterday 14:00-15:00 Call', track(at('14:00', '2026-03-03'), at('15:00', '2026-03-03'), 'Call')],
  ['track вчера 14-15 Звонок', track(at('14:00', '2026-03-03'), at('15:00', '2026-03-03'), 'Звонок')],
  ['track 2026-03-02 9am–10:30am Write', track(at('09:00', '2026-03-02'), at('10:30', '2026-03-02'), 'Write')],
  ['track -90m-now Write', track(at('10:30'), at('12:00'), 'Write')],
  ['track yesterday 23:00-0:30 Late', track(at('23:00', '2026-03-03'), at('00:30'), 'Late')],
  ['track 9-10 Write --overlaps trim', { ...track(at('09:00'), at('10:00'), 'Write'), overlaps: 'trim' }],
  ['edit @2 9:05-10:00', edit(8, { startedAt: at('09:05'), endedAt: at('10:00') })],
  ['edit e8 9:05-', edit(8, { startedAt: at('09:05') })],
  ['edit e8 -10:00', edit(8, { endedAt: at('10:00') })],
  [
    'edit e8 yesterday',
    edit(8, { startedAt: at('09:00', '2026-03-03') + 30_000, endedAt: at('10:30', '2026-03-03') + 7 }),
  ],
  [
    'edit e8 2026-03-02 9:00-10:00 moved',
    edit(8, { startedAt: at('09:00', '2026-03-02'), endedAt: at('10:00', '2026-03-02'), note: 'moved' }),
  ],
  ['edit e8 yesterday we met', edit(8, { note: 'yesterday we met' })],
  ['edit e8 1-on-1 with Ada', edit(8, { note: '1-on-1 with Ada' })],
  ['edit @1 10:45-', edit(9, { startedAt: at('10:45') })],
  ['edit @1 -11:30', edit(9, { endedAt: at('11:30') })],
  ['annotate on the phone', edit(9, { note: 'on the phone' })],
  ['annotate @3 on the phone', edit(3, { note: 'on the phone' })],
  ['annotate 5 minutes late', edit(9, { note: '5 minutes late' })],
  ['split @2 9:30', { type: 'splitEntry', entryId: 8, at: at('09:30') }],
  ['split e9 -20m', { type: 'splitEntry', entryId: 9, at: at('11:40') }],
  ['join @1 e8', { type: 'mergeEntries', entryId: 9, other: 8 }],
  ['delete e3', { type: 'deleteEntry', entryId: 3 }],
  ['cancel', { type: 'deleteEntry', entryId: 9 }],
  ['continue', { type: 'continueEntry', entryId: 9 }],
  ['continue @2 --overlaps=allow', { type: 'continueEntry', entryId: 8, overlaps: 'allow' }],
  ['show', { type: 'showWindow' }],
  ['toggle-window', { type: 'toggleWindow' }],
  ['quick-start', { type: 'showQuickStart' }],
  ['quit', { type: 'quit' }],
])('%s', (words, command) => {
  const resolved = resolve(words.split(' '));
  expect(resolved).toMatchObject({ ok: true, command });
  if (resolved.ok)
    expect([resolved.command, commandSchema.safeParse(resolved.command).success]).toEqual([command, true]);
});

test('an empty text takes a note away; a word after -- is no option', () => {
  expect(resolve(['annotate', 'e8', ''])).toMatchObject({ command: edit(8, { note: '' }) });
  expect(resolve(['add', '--', '--force'])).toMatchObject({ command: { tasks: [{ title: '--force' }] } });
});

const codeOf = (resolved: Resolved): [Problem['code'], number] | null =>
  resolved.ok ? null : [resolved.problem.code, exitCodeOf(resolved.problem)];

test.each<[string, Problem['code'], number]>([
  ['switch zzz', 'no-such-task', 1],
  ['switch read', 'several', 1],
  ['switch write', 'no-such-task', 1],
  ['pause mail', 'no-such-running', 1],
  ['reopen mail', 'no-such-done', 1],
  ['rm zzz', 'no-such-any', 1],
  ['delete @4', 'no-such-entry', 1],
  ['join @1 e77', 'no-such-entry', 1],
  ['tag mail', 'needs-tags', 2],
  ['tag @deep', 'needs-task', 2],
  ['tag mail @a@b', 'tags', 2],
  ['track Write', 'needs-range', 2],
  ['track 9:00- Write', 'needs-range', 2],
  ['track yesterday Write', 'needs-range', 2],
  ['track 9:00-10:00', 'needs-line', 2],
  ['track 9:00-10:75 Write', 'time', 2],
  ['track 25-26 Write', 'time', 2],
  ['track 2026-03-29 2:30-4:00 Sleep', 'time', 2],
  ['edit', 'needs-entry', 2],
  ['edit mail 9-10', 'needs-entry', 2],
  ['edit @0 9-10', 'needs-entry', 2],
  ['edit 8 9-10', 'needs-entry', 2],
  ['edit e8', 'needs-change', 2],
  ['edit e8 9:00-10:99', 'time', 2],
  ['annotate', 'needs-note', 2],
  ['annotate @1', 'needs-note', 2],
  ['split e8', 'needs-time', 2],
  ['split e8 noon', 'time', 2],
  ['join @1', 'needs-two-entries', 2],
  ['join @1 @2 @3', 'too-much', 2],
  ['delete', 'needs-entry', 2],
  ['continue @1 @2', 'too-much', 2],
  ['cancel it', 'too-much', 2],
  ['focus later', 'needs-focus', 2],
  ['focus 0', 'needs-focus', 2],
  ['focus 25h', 'needs-focus', 2],
])('%s comes to nothing: %s', (words, code, exitCode) => {
  expect(codeOf(resolve(words.split(' ')))).toEqual([code, exitCode]);
});

test('where nothing is running, that is what cancel and pause say', () => {
  const held = { tasks: [task(1, 'Read')], entries: [entry(1, 0, 1)] };
  for (const words of [['cancel'], ['pause', 'read']]) expect(codeOf(resolve(words, held))).toEqual(['nothing', 4]);
  expect(codeOf(resolve(['cancel'], { tasks: [], entries: [] }))).toEqual(['nothing', 4]);
});

test('problems are told in both languages; several tasks by their numbers', () => {
  const told = (words: string, language: 'en' | 'ru') => {
    const resolved = resolve(words.split(' '));
    return resolved.ok ? null : problemText(resolved.problem, translator(language));
  };
  expect(told('switch read', 'en')).toBe('read matches several tasks. Use a number:\n  1 Read mail\n  2 Read news');
  expect(told('track 9:00-10:75 Write', 'en')).toBe('“10:75”: Minutes go from 0 to 59.');
  expect(told('delete @7', 'ru')).toBe('Нет записи @7. Список — stint log.');
});

test('what was done is said with its times', () => {
  const t = translator('en');
  const said = (words: string) => {
    const resolved = resolve(words.split(' '));
    return resolved.ok && typeof resolved.says === 'function' ? resolved.says({ t, region: 'en-GB' }) : resolved;
  };
  expect(said('track 9:00-10:30 Write #a')).toBe('9:00–10:30  1:30:00  Write');
  expect(said('split @2 9:30')).toBe('9:00–9:30  0:29:30\n9:30–10:30  1:00:00');
  expect(said('join @1 @2')).toBe('9:00–now  2:59:30');
  expect(said('edit @1 10:30- call')).toBe('10:30–now  1:30:00  call');
  expect(said('tag mail @now')).toBe('Read mail @inbox @Deep @now');
});

test.each(['en', 'ru'] as const)('help lists every word with what it does: %s', (language) => {
  const text = helpText(translator(language));
  const names = [...Object.keys(readings), ...verbs.map(({ name }) => name)];
  expect(new Set(names).size).toBe(names.length);
  for (const name of names) expect(text).toMatch(new RegExp(`^  ${name}( \\S.*)?( {2,}|\\n {10,})\\S`, 'mu'));
  for (const { verb } of Object.values(facts)) if (verb !== undefined) expect(names).toContain(verb);
});

test.each(['en', 'ru'] as const)('help fits the terminal, and 80 columns where there is none: %s', (language) => {
  const t = translator(language);
  const longest = (text: string): number => Math.max(...text.split('\n').map((line) => line.length));
  expect(longest(helpText(t))).toBeLessThanOrEqual(80);
  expect(longest(helpText(t, 100))).toBeLessThanOrEqual(100);
  expect(helpText(t, 60).split('\n').length).toBeGreaterThan(helpText(t, 100).split('\n').length);
  // Nothing is lost between the lines.
  const words = (text: string): string[] => text.split(/\s+/u);
  expect(words(helpText(t))).toEqual(words(helpText(t, 500)));
});
