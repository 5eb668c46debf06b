import type { Task } from '../model/task.ts';
import type { Settings } from './index.ts';

/** Whether the team sees a task while it is running: it or its project was chosen, and nothing is hidden. */
export const isShownToTeam = ({ team, teamHidden, teamTasks, teamProjects }: Settings, task: Task): boolean =>
  team &&
  !teamHidden &&
  (teamTasks.includes(task.id) || (task.projectId !== null && teamProjects.includes(task.projectId)));
