import { noTasks, plainDetails } from '#shared/model/task.ts';
import type { Task, Tasks } from '#shared/model/task.ts';

export const newTask = (id: number, title: string): Task => ({
  id,
  title,
  ...plainDetails,
  state: 'open',
  position: String(id),
  createdAt: 0,
  doneAt: null,
  neverAsk: false,
  timeSpent: 0,
  spentToday: 0,
  lastEndedAt: null,
  pausedIn: null,
  running: null,
});

/** Tasks without a core: a table, and what is started and paused in it. `onChange`: it is another one. */
export function simulateTasks(wall: () => number, onChange: () => void) {
  let all = noTasks;
  let entries = 0;

  function put(task: Task): void {
    all = all.with([task], []);
    onChange();
  }

  return {
    all: (): Tasks => all,
    /** How many entries were ever made. */
    entries: (): number => entries,
    add(title: string): number {
      const id = all.size + 1;
      put(newTask(id, title));
      return id;
    },
    start(taskId: number): void {
      const task = all.get(taskId);
      if (!task || task.running) return;
      entries += 1;
      put({ ...task, running: { id: entries, startedAt: wall(), zone: 'UTC' } });
    },
    pause(taskId: number): void {
      const task = all.get(taskId);
      if (!task?.running) return;
      const spent = Math.max(0, wall() - task.running.startedAt);
      put({ ...task, timeSpent: task.timeSpent + spent, running: null });
    },
  };
}
