import type { Summary } from './summary.ts';
import type { Task, Tasks } from './task.ts';

const none: readonly Task[] = [];

/** The open tasks with the highest number of a pause. */
const pausedLast: Summary<Task, readonly Task[]> = {
  of: (task) => (task.state === 'open' && !task.running && task.pausedIn !== null ? [task] : none),
  join: (groups) => {
    const pauseOf = ([task]: readonly Task[]): number => task?.pausedIn ?? -Infinity;
    const latest = groups.reduce((last, group) => Math.max(last, pauseOf(group)), -Infinity);
    return latest === -Infinity ? none : groups.filter((group) => pauseOf(group) === latest).flat();
  },
};

/** The open tasks that were active last: what one toggle paused. */
export const resumable = (tasks: Tasks): readonly Task[] => tasks.sum(pausedLast);
