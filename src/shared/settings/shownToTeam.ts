import type { Task } from '../model/task.ts';
import type { Settings } from './index.ts';

/** Whether the team may see that a task runs: it was chosen, or its project was, and nothing is hidden. */
export const isShownToTeam = ({ team, teamHidden, teamTasks, teamProjects }: Settings, task: Task): boolean =>
  team &&
  !teamHidden &&
  (teamTasks.includes(task.id) || (task.projectId !== null && teamProjects.includes(task.projectId)));
