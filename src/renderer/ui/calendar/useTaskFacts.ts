import { useCallback } from 'react';
import type { TaskId } from '#shared/model/ids.ts';
import type { Colour, Project } from '#shared/model/project.ts';
import type { Task } from '#shared/model/task.ts';
import { useSnapshotStore } from '../../state/snapshotStore.ts';
import { useTaskLookup } from '../../state/tasks.ts';

/** What a block says of its task; colour and name of its project are null without one. */
export type TaskFacts = { readonly title: string; readonly colour: Colour | null; readonly project: string | null };

const unknown: TaskFacts = { title: '', colour: null, project: null };

/** The facts of each task, so that they are the same object while the task and its project are. */
const known = new WeakMap<Task, { readonly project: Project | undefined; readonly facts: TaskFacts }>();

function factsOf(task: Task, project: Project | undefined): TaskFacts {
  const last = known.get(task);
  if (last && last.project === project) return last.facts;
  const facts = { title: task.title, colour: project?.colour ?? null, project: project?.name ?? null };
  known.set(task, { project, facts });
  return facts;
}

/** A function that gives the facts of a task; a hook. It is the same while no task and no project changes. */
export function useTaskFacts(): (taskId: TaskId) => TaskFacts {
  const taskWith = useTaskLookup();
  const projects = useSnapshotStore(({ snapshot }) => snapshot?.projects);
  return useCallback(
    (taskId) => {
      const task = taskWith(taskId);
      return task ? factsOf(task, projects?.get(task.projectId ?? 0)) : unknown;
    },
    [taskWith, projects],
  );
}
