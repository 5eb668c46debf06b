import { expect, test, vi } from 'vitest';
import { openAway } from '../support/openAway.ts';

test('a heartbeat is written each half minute while something runs, and never at rest', async () => {
  const { db, execute, addTask, pass, quit } = openAway();
  const writes = () => db.prepare('SELECT total_changes()').pluck().get() as number;
  const taskId = addTask('Write');
  execute({ type: 'changeSettings', settings: { awayOnIdle: false } });
  let before = writes();
  await pass(300);
  expect(writes()).toBe(before);
  execute({ type: 'startTimer', taskId });
  before = writes();
  await pass(29);
  expect(writes()).toBe(before);
  await pass(271);
  expect(writes() - before).toBe(10);
  execute({ type: 'stopTimers' });
  before = writes();
  await pass(300);
  quit();
  expect(writes()).toBe(before);
});

test('coming back writes once: the question with its heartbeat, or a heartbeat where there is nothing to ask', async () => {
  const { core, store, execute, addTask, pass, signs } = openAway();
  execute({ type: 'changeSettings', settings: { awayOnIdle: false } });
  execute({ type: 'startTimer', taskId: addTask('Write') });
  const [beat, observe] = [vi.spyOn(store, 'beat'), vi.spyOn(store, 'observe')];
  const writes = (run: () => void) => {
    beat.mockClear();
    observe.mockClear();
    run();
    return { beats: beat.mock.calls.length, questions: observe.mock.calls.length };
  };
  signs.left('locked');
  await pass(20);
  expect(writes(() => signs.back('locked'))).toEqual({ beats: 1, questions: 0 });
  expect(store.heartbeat()?.away).toEqual([]);
  signs.left('locked');
  await pass(20 * 60);
  expect(writes(() => signs.back('locked'))).toEqual({ beats: 0, questions: 1 });
  expect(store.heartbeat()?.away).toEqual([]);
  expect(core.snapshot().away).not.toBeNull();
});
