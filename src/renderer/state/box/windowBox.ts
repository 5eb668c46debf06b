import type { Task } from '#shared/model/task.ts';
import { loadPart } from '../../late.ts';
import { execute } from '../commands.ts';
import { draftOf } from '../draft.ts';
import { turnTo } from '../focusManager.ts';
import { ui } from '../ui.ts';
import { useTranslate } from '../useTranslate.ts';
import type { Typed } from './line.ts';
import type { BoxUse } from './rows.ts';

/** Loads what the window can open and do. */
const loadPlaces = async () => (await loadPart(() => import('./windowPlaces.ts'))).windowPlaces;

/** Adds a task from what was typed, and selects it. Returns whether it was added. */
async function add(typed: Typed, isStarted: boolean): Promise<boolean> {
  const answer = await execute({ type: 'addTasks', tasks: [await draftOf(typed.text, typed.kept)] });
  if (!answer.ok) return false;
  const [taskId] = answer.taskIds;
  if (taskId === undefined) return true;
  ui.select(taskId);
  if (isStarted) await execute({ type: 'startTimer', taskId });
  return true;
}

/** Starts a task, or shows one that runs. */
function take(task: Task): void {
  ui.select(task.id);
  if (task.running === null) void execute({ type: 'startTimer', taskId: task.id });
  else turnTo('tasks');
}

/** What a box of the main window finds and does; a hook. `startsNew`: Enter starts a new task, too. */
export function useWindowBox(startsNew: boolean) {
  const t = useTranslate();
  return {
    loadPlaces,
    actionOf: (task) => t(task.running ? 'box.show' : 'box.start'),
    onTask: take,
    addLabel(title, isAnother) {
      if (startsNew) return t(isAnother ? 'box.start-another' : 'box.start-new', { title });
      return t(isAnother ? 'box.add-another' : 'box.add-task', { title });
    },
    other: startsNew ? '' : t('box.and-start'),
    add: (typed: Typed, isOther: boolean) => add(typed, startsNew || isOther),
  } satisfies Partial<BoxUse> & { readonly add: unknown };
}
