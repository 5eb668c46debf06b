import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { find, indexOf } from '#shared/find/find.ts';
import { fold } from '#shared/find/fold.ts';
import { Table } from '#shared/model/table.ts';
import { plainDetails } from '#shared/model/task.ts';
import type { Task } from '#shared/model/task.ts';
import { parseQuickAdd } from '#shared/parse/quickAdd.ts';
import { completionOf } from '../../src/renderer/state/box/completion.ts';
import { candidates, offered, sameTasks } from '../../src/renderer/state/box/matches.ts';
import { rowsOf } from '../../src/renderer/state/box/rows.ts';
import type { BoxUse } from '../../src/renderer/state/box/rows.ts';

const TODAY = '2026-03-04';

const taskOf = (title: string, id: number): Task => ({
  ...plainDetails,
  id,
  title,
  state: 'open',
  position: `a${id}`,
  createdAt: id,
  doneAt: null,
  neverAsk: false,
  timeSpent: 0,
  spentToday: 0,
  lastEndedAt: null,
  pausedIn: null,
  running: null,
});

/** What Enter does with a text over open tasks with these titles. */
function enter(titles: readonly string[], text: string, first: BoxUse['first']) {
  const tasks = Table.from(titles.map(taskOf));
  const projects = new Map<never, never>();
  const draft = parseQuickAdd(text, TODAY);
  const none = () => {};
  const line = { text, kept: [], draft, tokens: [], set: none, takeBack: none, clear: none, putBack: none };
  const same = sameTasks(draft, tasks, projects);
  const index = indexOf(
    candidates(
      offered(tasks, () => true),
      projects,
      [],
      false,
    ),
  );
  const others = find(index, draft.title || text, 50).filter(
    (match) => match.kind === 'task' && !same.includes(match.task),
  );
  const taken = vi.fn<(task: Task) => void>();
  const added = vi.fn<() => void>();
  const use: BoxUse = {
    first,
    isInline: true,
    loadPlaces: null,
    actionOf: () => '',
    onTask: taken,
    addLabel: (title) => title,
    other: null,
    onAdd: added,
  };
  const rows = rowsOf({ use, line, matches: { isReady: true, same, others }, t: (id) => id, closing: (run) => run });
  rows[0]?.run();
  return { rows, taken: taken.mock.calls.map(([task]) => task.title), isAdded: added.mock.calls.length > 0 };
}

const word = fc.stringMatching(/^[a-zа-яё]{2,8}$/u);
const title = fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join(' '));
const titles = fc.uniqueArray(title, { selector: fold, minLength: 1, maxLength: 12 });

test('where Enter takes what matches, it makes a new task only if nothing does', () => {
  fc.assert(
    fc.property(titles, fc.oneof(title, word), (all, text) => {
      const { rows, taken, isAdded } = enter(all, text, 'match');
      const hasMatch = rows.some(({ kind }) => kind === 'task');
      expect(isAdded).toBe(!hasMatch);
      expect(taken).toHaveLength(hasMatch ? 1 : 0);
      // A new task is always at hand, once.
      expect(rows.filter(({ kind }) => kind === 'add')).toHaveLength(1);
    }),
  );
});

test('an exact title is taken and never made again, whatever else is in the line', () => {
  const token = fc.constantFrom('', ' ~2h', ' @deep', ' !fri');
  fc.assert(
    fc.property(
      titles,
      fc.nat(),
      token,
      fc.constantFrom('add' as const, 'match' as const),
      (all, pick, more, first) => {
        const wanted = all[pick % all.length] as string;
        const { taken, isAdded } = enter(all, wanted.toUpperCase() + more, first);
        expect({ taken, isAdded }).toEqual({ taken: [wanted], isAdded: false });
      },
    ),
  );
});

test('the field for new tasks adds what has no equal', () => {
  fc.assert(
    fc.property(titles, title, (all, text) => {
      fc.pre(!all.some((one) => fold(one) === fold(text)));
      expect(enter(all, text, 'add')).toMatchObject({ taken: [], isAdded: true });
    }),
  );
});

test('a word for a day is completed until it means one, and then Enter adds the task', () => {
  const words = { projects: ['friends'], tags: [], days: ['friday', 'today'] };
  expect(completionOf('Call !f', words)).toEqual({ before: 'Call ', options: ['!friday'] });
  expect(completionOf('Call !fri', words)).toBeNull();
  expect(completionOf('Call !tod', words)?.options).toEqual(['!today']);
  expect(completionOf('Call #fri', words)?.options).toEqual(['#friends']);
});
