import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openCore } from '../support/openCore.ts';

function withTasks() {
  const { core, execute, ...rest } = openCore();
  execute({
    type: 'addTasks',
    tasks: [
      { title: 'Написать отчёт о ёлках', tags: ['срочно'] },
      { title: 'Café plan', project: 'Émile & Co' },
      { title: 'Write spec', project: 'Client X', tags: ['deep'] },
    ],
  });
  const find = (text: string) => core.search(text, 50).taskIds.map((id) => core.snapshot().tasks.get(id)?.title);
  return { ...rest, core, execute, find };
}

test.each([
  ['отчет', 'Написать отчёт о ёлках'],
  ['ЁЛК', 'Написать отчёт о ёлках'],
  ['срочно нап', 'Написать отчёт о ёлках'],
  ['cafe', 'Café plan'],
  ['emile', 'Café plan'],
  ['SPEC wr', 'Write spec'],
  ['client', 'Write spec'],
  ['@deep', 'Write spec'],
])('“%s” finds “%s”', (text, title) => {
  expect(withTasks().find(text)).toEqual([title]);
});

test('what changes is found by its new words and no longer by the old ones, over undo as well', () => {
  const { execute, find } = withTasks();
  execute({ type: 'changeTask', taskId: 3, fields: { notes: 'See the **blueprint**' } });
  expect(find('bluep')).toEqual(['Write spec']);
  execute({ type: 'changeProject', projectId: 2, fields: { name: 'Home', client: 'Nobody' } });
  expect([find('client'), find('home'), find('nobody')]).toEqual([[], ['Write spec'], ['Write spec']]);
  execute({ type: 'deleteProject', projectId: 2 });
  expect(find('home')).toEqual([]);
  execute({ type: 'undo' });
  execute({ type: 'deleteTask', taskId: 3 });
  expect(find('home')).toEqual([]);
  execute({ type: 'undo' });
  expect(find('home')).toEqual(['Write spec']);
});

test('no text breaks the search, and a title finds its task', () => {
  const { core, execute } = openCore();
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (text) => {
      core.search(text, 50);
      const outcome = execute({ type: 'addTasks', tasks: [{ title: text }] });
      if (outcome.ok && /^[\p{L}\p{N} ]+$/u.test(text))
        expect(core.search(text, 500).taskIds).toContain(outcome.taskIds[0]);
    }),
  );
});
