import fc from 'fast-check';
import { expect, test } from 'vitest';
import { presenceSchema, timerSchema } from '#shared/contract/team.ts';
import { cleanLine, cleanText } from '#shared/model/cleanText.ts';
import type { Command } from '#shared/commands/command.ts';
import { parseLink } from '../../src/main/features/links/link.ts';
import { anyText, HOSTILE, isHarmless } from '../support/hostileText.ts';
import { environment, newStore, openCore } from '../support/openCore.ts';
import { createCore } from '../../src/main/core/core.ts';
import { manualClock } from '../support/manualClock.ts';

test('nothing harmful is left of any text, and all the rest is, in its order', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const [clean, line] = [cleanText(text), cleanLine(text)];
      expect([isHarmless(clean, true), isHarmless(line)]).toEqual([true, true]);
      expect([clean.isWellFormed(), cleanText(clean), cleanLine(line)]).toEqual([true, clean, line]);
      const broken = text.replaceAll(/\r\n?|[\v\f\u0085\u2028\u2029]/gu, '\n');
      expect(clean).toBe(
        Array.from(broken)
          .filter((char) => isHarmless(char, true))
          .join(''),
      );
      expect(line).toBe(clean.replaceAll(/\s+/gu, ' ').trim());
    }),
    { numRuns: 3000 },
  );
});

test('halves that meet where something was taken out make no new character', () => {
  expect(cleanText('a\uD83D\u0000\uDE00b')).toBe('ab');
  expect(cleanText('😀\r\nb\tc\u2029d')).toBe('😀\nb\tc\nd');
});

/** All texts of what is shown, told apart by whether line feeds may be in them. */
function shownTexts({ core }: Pick<ReturnType<typeof openCore>, 'core'>) {
  const { tasks, projects, clients, settings, undo } = core.snapshot();
  const all = [...tasks.values()];
  const entries = all.flatMap(({ id }) => core.entriesOf(id).entries);
  return {
    lines: [
      ...all.map(({ title }) => title),
      ...all.flatMap(({ tags }) => tags),
      ...[...projects.values(), ...clients.values()].map(({ name }) => name),
      ...settings.savedViews.map(({ name }) => name),
      settings.teamMember,
      undo?.title ?? '',
    ],
    notes: [...all.map(({ notes }) => notes), ...entries.map(({ note }) => note)],
  };
}

function harmful(opened: Parameters<typeof shownTexts>[0]): string[] {
  const { lines, notes } = shownTexts(opened);
  return [...lines.filter((text) => !isHarmless(text)), ...notes.filter((text) => !isHarmless(text, true))];
}

test('whatever text a command brings, what is stored and shown is clean, and nothing throws', () => {
  const view = { scope: 'all', project: null, tag: null, group: 'none', sort: 'manual', reversed: false } as const;
  const anyIntent = (text: string): fc.Arbitrary<Command> =>
    fc.constantFrom<Command>(
      { type: 'addTasks', tasks: [{ title: text, project: text, tags: [text] }] },
      { type: 'startTitle', title: `a${text}` },
      { type: 'renameTask', taskId: 1, title: `${text}b` },
      { type: 'changeTask', taskId: 1, fields: { notes: text } },
      { type: 'changeTask', taskId: 1, fields: { tags: [`x${text}`] } },
      { type: 'addProject', name: `p${text}` },
      { type: 'changeProject', projectId: 1, fields: { client: text } },
      { type: 'addEntry', taskId: 1, startedAt: 0, endedAt: 1000, note: text, overlaps: 'allow' },
      { type: 'changeEntry', entryId: 1, fields: { note: text } },
      { type: 'changeSettings', settings: { teamMember: text, savedViews: [{ name: text, view }] } },
      { type: 'undo' },
      { type: 'redo' },
    );
  fc.assert(
    fc.property(fc.array(anyText.chain(anyIntent), { minLength: 1, maxLength: 12 }), (intents) => {
      const opened = openCore();
      opened.execute({ type: 'startTitle', title: 'Write', project: 'Client' });
      for (const intent of intents) {
        opened.execute(intent);
        expect(harmful(opened)).toEqual([]);
      }
    }),
    { numRuns: 200 },
  );
});

test('what another program wrote into the database is shown clean', () => {
  const store = newStore();
  const evil = `x\u202E${HOSTILE.slice(1, 8).join('')}y`;
  store.db
    .prepare('INSERT INTO tasks (title, position, created_at, notes, tags) VALUES (?, ?, 0, ?, ?)')
    .run(evil, 'a0', evil, JSON.stringify([evil]));
  store.db.prepare("INSERT INTO tasks (title, position, created_at) VALUES (?, 'a1', 0)").run('\u001B\u202E');
  store.db.prepare('INSERT INTO clients (name) VALUES (?)').run(evil);
  store.db.prepare("INSERT INTO projects (name, client_id, colour) VALUES (?, 1, 'blue')").run(evil);
  store.db
    .prepare("INSERT INTO time_entries (task_id, started_at, ended_at, zone, note) VALUES (1, 0, 1, 'UTC', ?)")
    .run(evil);
  store.db.prepare("INSERT INTO settings (key, value) VALUES ('teamMember', ?)").run(JSON.stringify(evil));
  const core = createCore(store, manualClock(), environment);
  expect(harmful({ core })).toEqual([]);
  expect(core.snapshot().tasks.get(2)?.title).toBe('\uFFFD');
});

test('what a team or a link says is clean', () => {
  const evil = `x\u0000\u202E\u001B[2Jy`;
  const id = '00000000-0000-4000-8000-000000000000';
  const timer = { v: 1, id, title: evil, state: 'running', spent: 0, since: 0, clock: 0, author: id };
  expect(timerSchema.parse(timer).title).toBe('x[2Jy');
  const presence = { v: 1, name: evil, at: 0, task: { title: evil, time_spent: 0, started_at: null } };
  expect(presenceSchema.parse(presence)).toMatchObject({ name: 'x[2Jy', task: { title: 'x[2Jy' } });
  expect(presenceSchema.safeParse({ ...presence, name: '\u202E' }).success).toBe(false);
  expect(parseLink(`stint://start?title=${encodeURIComponent(evil)}`)).toEqual({ type: 'startTitle', title: 'x[2Jy' });
});
