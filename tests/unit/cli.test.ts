import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ApiState, ApiTasks } from '#shared/contract/api.ts';
import { translator } from '#shared/i18n/translator.ts';
import { cleanLine } from '#shared/model/cleanText.ts';
import type { Escape } from '#shared/commandLine/escape.ts';
import { openTasks, tasksNamed } from '#shared/commandLine/taskName.ts';
import { readClientWords, worksAlone } from '#shared/commandLine/clientWords.ts';
import { jobForms } from '#shared/commandLine/jobForms.ts';
import { readWords } from '#shared/commandLine/readWords.ts';
import { completion } from '#shared/commandLine/completion.ts';
import {
  entryLine,
  listText,
  logText,
  statusLine,
  statusText,
  taskLine as fill,
  wrongField,
} from '../../src/main/features/commandLine/show.ts';
import { socketPath } from '../../src/main/core/socketPath.ts';
import { BadFrame, createFrameReader, printFrame } from '../../src/main/features/commandLine/wire/frames.ts';
import { apiPlace } from '../../src/main/features/api/place.ts';

const t = translator('en');

test('words that ask become readings, in the style that options say', () => {
  const common = { dataDir: null, launch: false };
  expect(readWords([])).toEqual({ asked: { kind: 'status', style: { as: 'text' } }, ...common });
  expect(readWords(['status', '--json'])).toEqual({ asked: { kind: 'status', style: { as: 'json' } }, ...common });
  expect(readWords(['--launch', '--user-data-dir=/x', 'watch', '--format', '{title}'])).toEqual({
    asked: { kind: 'watch', style: { as: 'format', template: '{title}', escape: null } },
    dataDir: '/x',
    launch: true,
  });
  expect(readWords(['list', '--format', '{title}', '--escape', 'tmux'])).toMatchObject({
    asked: { kind: 'list', style: { template: '{title}', escape: 'tmux' } },
  });
  expect(readWords(['log'])).toMatchObject({ asked: { kind: 'log', day: 'today' } });
  expect(readWords(['toggle', '-h'])).toEqual({ asked: { kind: 'help' }, ...common });
  expect(readWords(['--version'])).toEqual({ asked: { kind: 'version' }, ...common });
  expect(readWords(['version'])).toEqual({ asked: { kind: 'version' }, ...common });
  expect(readWords(['log', 'yesterday', '#"Client X"', '@deep'])).toMatchObject({
    asked: { kind: 'log', day: 'yesterday', filter: { project: 'Client X', tags: ['deep'] } },
  });
  expect(readWords(['list', '#Client X'])).toMatchObject({
    asked: { kind: 'list', filter: { project: 'Client X', tags: [] } },
  });
});

test.each([
  [['dance'], 'unknown'],
  [['constructor'], 'unknown'],
  [['--loud'], 'option'],
  [['status', '--format'], 'option'],
  [['--launch=yes'], 'option'],
  [['stop', '--json'], 'option'],
  [['status', '--json', '--format', '{id}'], 'one-style'],
  [['status', '--escape', 'tmux'], 'option'],
  [['watch', '--format', '{id}', '--escape', 'constructor'], 'needs-escape'],
  [['watch', '--format', '{id}', '--escape'], 'option'],
  [['start'], 'needs-line'],
  [['add', ' '], 'needs-line'],
  [['switch'], 'needs-task'],
  [['completion', 'csh'], 'needs-shell'],
  [['stop', 'it'], 'too-much'],
  [['log', 'a', 'b'], 'too-much'],
  [['log', 'tomorrow'], 'day'],
  [['list', 'mail'], 'too-much'],
  [['add', 'x'.repeat(501)], 'title'],
  [['stop', '--overlaps', 'trim'], 'option'],
  [['status', '--overlaps', 'trim'], 'option'],
  [['edit', '@1', '9:00-', '--overlaps', 'move'], 'needs-overlaps'],
])('%j is not understood, and said so', (argv, code) => {
  expect(readWords(argv)).toMatchObject({ code });
});

const task = { id: 7, title: 'Write', project: 'Client', time_spent: 3_600_000, spent_today: 60_000, started_at: 1000 };
const state: ApiState = {
  revision: 1,
  server_now: 0,
  day: '2026-03-04',
  day_start: 0,
  day_end: 86_400_000,
  active: [task],
  resumable: [],
  focus: null,
  list: '',
};

/** A template for a program that takes text as it is. */
const plain = (template: string) => ({ as: 'format', template, escape: null }) as const;

test('what runs is told at the second that is asked for', () => {
  expect(statusText(state, 6999, t)).toBe('1:00:05  Write · Client');
  expect(statusLine(state, plain('{id} {elapsed} {hours} {today} {title} {project}'), 6999)).toBe(
    '7 1:00:05 1:00 0:01:05 Write Client',
  );
  expect(statusLine({ ...state, active: [] }, plain('{title}'), 0)).toBe('');
  expect(statusText({ ...state, active: [] }, 0, t)).toBe('No timer running.');
  expect(statusText({ ...state, active: [], resumable: [task] }, 0, t)).toBe('No timer running. Next: Write');
  expect(fill(plain('{title}'), { ...task, title: '{id} $& $1' }, state, 0)).toBe('{id} $& $1');
  expect([wrongField('{title} {time}'), wrongField('{id}'), wrongField('{toString}')]).toEqual([
    'time',
    null,
    'toString',
  ]);
});

test('the phase of focus follows what runs, with the time that is left', () => {
  const focus = (phase: string) => ({ ...state, focus: { phase, ends_at: 1_506_000 } });
  expect(statusText(focus('countdown'), 6999, t)).toBe('1:00:05  Write · Client\nCountdown: 0:25:00 left');
  expect(statusText({ ...focus('work'), active: [] }, 6000, t)).toBe('No timer running.\nFocus: 0:25:00 left');
  expect(statusText(focus('shortBreak'), 6000, translator('ru'))).toContain('\nПерерыв: осталось 0:25:00');
});

test('today is what lies in the present day, of what runs since the evening before and after midnight too', () => {
  const HOUR = 3_600_000;
  const evening = { ...task, spent_today: 5 * HOUR, started_at: -HOUR };
  const today = (now: number) => fill(plain('{today}'), evening, state, now);
  expect(today(HOUR)).toBe('6:00:00');
  // Read before midnight, drawn after it: time of the day before counts for that day.
  expect(fill(plain('{today}'), { ...evening, started_at: 23 * HOUR }, state, 25 * HOUR)).toBe('1:00:00');
  expect(fill(plain('{today}'), { ...evening, started_at: null }, state, 25 * HOUR)).toBe('0:00:00');
});

const listed = (id: number, title: string, more = {}): ApiTasks['tasks'][number] => ({
  id,
  title,
  project: null,
  time_spent: 0,
  spent_today: 0,
  started_at: null,
  state: 'open',
  tags: [],
  billable: false,
  estimate: null,
  due: null,
  planned: null,
  recurrence: null,
  parent_id: null,
  last_ended_at: null,
  ...more,
});

test('a task is meant by number, title, beginning or part; what ran before by a dash; several are told', () => {
  const tasks = [
    listed(1, 'Read'),
    listed(2, 'Read mail', { last_ended_at: 5 }),
    listed(3, 'Писать', { last_ended_at: 9 }),
    listed(4, '2', { started_at: 1, last_ended_at: 99 }),
    listed(5, 'Read on', { state: 'done', last_ended_at: 100 }),
  ];
  const open = tasks
    .map(({ id, title, state: stage, tags, last_ended_at: lastEndedAt, started_at: startedAt }) => {
      const running = startedAt === null ? null : { startedAt };
      return { id, title, state: stage, tags, lastEndedAt, running };
    })
    .filter(openTasks.has);
  const meant = (what: string) => tasksNamed(what, open).map((one) => one.id);
  expect([meant('read'), meant('READ M'), meant('пис'), meant('mail'), meant('2'), meant('-')]).toEqual(
    [1, 2, 3, 2, 2, 3].map((one) => [one]),
  );
  expect([meant('e'), meant('zzz')]).toEqual([[1, 2], []]);
});

test('lists and days are tables with a total', () => {
  const tasks = [listed(10, 'Read', { started_at: 0, time_spent: 1000 }), listed(9, 'Done', { state: 'done' })];
  expect(listText({ ...state, server_now: 1000, tasks }, t)).toBe('10 ▶ 0:00:02  Read');
  const parts = [listed(3, 'Pack', { parent_id: 4 }), listed(4, 'Trip'), listed(5, 'Alone', { parent_id: 10 })];
  expect(listText({ ...state, server_now: 1000, tasks: parts }, t).split('\n')).toEqual([
    '4   0:00:00  Trip',
    '3   0:00:00    Pack',
    '5   0:00:00  Alone',
  ]);
  const entry = {
    id: 1,
    task_id: 1,
    title: 'Read',
    project: null,
    tags: [],
    note: '',
    started_at: 0,
    ended_at: 60_000,
    spent: 60_000,
  };
  const place = { server_now: 0, zone: 'Europe/Berlin', day_starts_at: 0 };
  const day = { date: '1970-01-01', start: 0, end: 86_400_000 };
  const text = logText({ ...place, day, entries: [entry, { ...entry, id: 2, ended_at: null }] }, 'en-GB', t);
  expect(text.split('\n').map((line) => line.split(/ {2,}/u).slice(1))).toEqual([
    ['0:01:00', 'Read'],
    ['0:01:00', 'Read'],
    ['0:02:00'],
  ]);
  expect(text.split('\n')[0]).toBe('e1 1:00–1:01   0:01:00  Read');
  const all = { ...place, day, entries: [{ ...entry, note: 'twice' }] };
  expect(logText(all, 'en-GB', t).split('\n')[0]).toBe('e1 1:00–1:01   0:01:00  Read  twice');
  expect(entryLine(plain('{id} {entry} {start} {end} {hours} {note}'), { ...entry, note: 'n' }, all, 'en-GB')).toBe(
    '1 e1 1:00 1:01 0:01 n',
  );
  expect([wrongField('{start}'), wrongField('{start} {note}', true)]).toEqual(['start', null]);
  expect(logText({ ...place, day, entries: [] }, 'en-GB', t)).toBe('No entries on 1970-01-01.');
});

test('what is filled in is told to each program as it is, whatever it is', () => {
  const text = fc.array(fc.constantFrom('%', '{', '|', '-', '\\', '#', '[', '<', '&', '"', "'", 'a', '😀'), {
    maxLength: 9,
  });
  const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
  fc.assert(
    fc.property(
      text.map((parts) => parts.join('')),
      (title) => {
        const told = (escape: Escape, template = '{title}') =>
          fill({ as: 'format', template, escape }, { ...task, title }, state, 0);
        const clean = cleanLine(title);
        expect(told('polybar', '{title}{project}')).not.toContain('%{');
        expect(told('polybar').replaceAll('\u200B', '')).toBe(clean);
        expect(told('xbar')).not.toMatch(/[|\\]|^-/u);
        expect(told('pango').replaceAll(/&(\w+);/gu, (_all, name: string) => entities[name] ?? '?')).toBe(clean);
        expect(told('pango').replaceAll(/&\w+;/gu, '')).not.toMatch(/[<>&"']/u);
        expect(told('tmux').replaceAll('##', '#')).toBe(clean);
        expect(JSON.parse(`"${told('i3')}"`)).toBe(clean);
      },
    ),
  );
});

test('controls of terminals in what a Stint tells go nowhere', () => {
  const evil = { ...task, title: 'x\u001B]0;y\u0007z', project: '\u202Ep' };
  expect(statusText({ ...state, active: [evil] }, 6999, t)).toBe('1:00:05  x]0;yz · p');
  expect(fill(plain('{title}'), evil, state, 0)).toBe('x]0;yz');
  expect(statusText({ ...state, active: [], resumable: [evil] }, 0, t)).toBe('No timer running. Next: x]0;yz');
});

test('bash completes words, options and their values, and titles with blanks and signs in them', () => {
  const folder = mkdtempSync(join(tmpdir(), 'stint-completion-'));
  writeFileSync(join(folder, 'stint'), `#!/bin/sh\nprintf '%s\\n' "Read mail" "Rock & roll" Write\n`, { mode: 0o755 });
  const complete = (...words: string[]) =>
    execFileSync(
      'bash',
      [
        '-c',
        `${completion.bash}\nCOMP_WORDS=("$@"); COMP_CWORD=$(($#-1)); _stint; printf '%s\\n' "\${COMPREPLY[@]}"`,
        '-',
        ...words,
      ],
      {
        env: { ...process.env, PATH: `${folder}:${process.env['PATH']}` },
        encoding: 'utf8',
      },
    )
      .trim()
      .split('\n');
  expect(complete('stint', 'st')).toEqual(['status', 'start', 'stop']);
  expect(complete('stint', 'switch', 'R')).toEqual([String.raw`Read\ mail`, String.raw`Rock\ \&\ roll`]);
  expect(complete('stint', 'completion', '')).toEqual(['bash', 'zsh', 'fish']);
  expect(complete('stint', 'report', 'last-m')).toEqual(['last-month']);
  expect(complete('stint', 'report', '--format', 'p')).toEqual(['pdf']);
  expect(complete('stint', 'export', '--format', 'ti')).toEqual(['timewarrior']);
  expect(complete('stint', 'report', '--dry')).toEqual(['--dry-run']);
  expect(complete('stint', '--he')).toEqual(['--help']);
  expect(complete('stint', 'he')).toEqual(['help']);
  expect(complete('stint', 'vers')).toEqual(['version']);
  expect(complete('stint', 'report', '--group', 'pr')).toEqual(['project']);
  expect(complete('stint', 'report', '--group', 'project,d')).toEqual(['project,day']);
  expect(complete('stint', 'track', '--overlaps', '')).toEqual(['trim', 'allow']);
  expect(complete('stint', 'import', '--date-order', 'm')).toEqual(['mdy']);
  expect(complete('stint', 'list', '--escape', 'x')).toEqual(['xbar']);
  expect(complete('stint', 'focus', 's')).toEqual(['start', 'skip']);
  expect(complete('stint', 'log', 'ye')).toEqual(['yesterday']);
  expect(complete('stint', 'import', 'docs/command-l')).toEqual(['docs/command-line.md']);
  expect(complete('stint', 'report', '--output', 'docs/command-l')).toEqual(['docs/command-line.md']);
});

test('the socket has a place of its own where the path of the data is too long for one', () => {
  const near = apiPlace('/home/me/.config/Stint');
  expect(near.socket).toBe('/home/me/.config/Stint/feed.sock');
  const far = apiPlace(`/home/me/${'x'.repeat(120)}`);
  expect(far.tokenPath).toContain('x/feed-token');
  expect(Buffer.byteLength(far.socket)).toBeLessThan(104);
  expect(socketPath(`/home/me/${'x'.repeat(120)}`, 'command-line.sock', '-command-line.sock')).not.toBe(far.socket);
});

test('a client knows of the words where the data is, whether to start Stint, and what works alone', () => {
  const common = { dataDir: null, launch: false, alone: false };
  const words = (line: string) => readClientWords(line === '' ? [] : line.split(' '));
  expect(words('')).toEqual(common);
  for (const line of ['toggle --launch', '--launch toggle', 'list --format x --launch']) {
    expect([line, words(line)]).toEqual([line, { ...common, launch: true }]);
  }
  expect(words('start -- --launch --help')).toEqual(common);
  for (const line of ['--user-data-dir=/a=b list', 'list --user-data-dir /a=b', '--user-data-dir /a=b']) {
    expect([line, words(line)]).toEqual([line, { ...common, dataDir: '/a=b' }]);
  }
  // The value of an option is no word; without a value the option is wrong, which the app tells.
  for (const line of [
    'report',
    '--output a.csv export',
    'start --help',
    '-h',
    '--version',
    'status --diagnose',
    '-- import',
    '--output --x help',
  ]) {
    expect([line, words(line)]).toEqual([line, { ...common, alone: true }]);
  }
  for (const line of ['status', '--output report', 'start report', '--user-data-dir', 'list --user-data-dir=']) {
    expect([line, words(line)]).toEqual([line, common]);
  }
});

test('what works alone are the jobs, and what is the same whatever there is', () => {
  expect(worksAlone.toSorted()).toEqual(
    ['help', 'version', 'diagnose', ...Object.keys(jobForms), 'completion'].toSorted(),
  );
});

test('a frame is read however it is cut, and what is too long to be one is none', () => {
  const frames = [
    printFrame('out', Buffer.from('Писать')),
    printFrame('error', new Uint8Array()),
    printFrame('exit', Uint8Array.of(4)),
  ];
  const all = Buffer.concat(frames);
  for (let size = 1; size <= all.length; size++) {
    const read = createFrameReader();
    const found = Array.from({ length: Math.ceil(all.length / size) }, (_part, at) =>
      read(all.subarray(at * size, (at + 1) * size)),
    ).flat();
    expect(found.map(({ type, content }) => [type, content.toString('latin1')])).toEqual([
      ['o', Buffer.from('Писать').toString('latin1')],
      ['e', ''],
      ['x', '\u0004'],
    ]);
  }
  expect(() => createFrameReader()(Buffer.from([0x6f, 0, 1, 0, 1]))).toThrow(BadFrame);
});
