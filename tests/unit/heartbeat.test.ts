import { expect, test } from 'vitest';
import { openAway } from '../support/openAway.ts';

test('a sign of life is written each half minute while something runs, and never at rest', async () => {
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
