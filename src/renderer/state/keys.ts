import { activeTasks, counterOf, elapsed } from '#shared/model/elapsed.ts';
import { splitClock } from '#shared/format/duration.ts';
import type { Task } from '#shared/model/task.ts';
import type { TaskId } from '#shared/model/ids.ts';
import { answerAway } from './away.ts';
import { deleteTask, execute, travel } from './commands.ts';
import { moveCursor } from './cursors.ts';
import { dayActions, weekActions } from './dayKeys.ts';
import { addEntry } from './entryCommands.ts';
import { startOrSkip } from './focus.ts';
import { focusRegion, turnTo } from './focusManager.ts';
import { reportActions } from './reportKeys.ts';
import { shownLines } from './shownLines.ts';
import { useSnapshotStore } from './snapshotStore.ts';
import { isRepeated, shortcutOf, worksWhileTyping } from './shortcuts.ts';
import type { ShortcutId, WindowShortcutId } from './shortcuts.ts';
import { shareTask, teamActions, turnToTeam } from './team.ts';
import { ui, useUi } from './ui.ts';
import type { Page } from './ui.ts';
import { currentTranslate } from './useTranslate.ts';

/** The tasks of the list, top to bottom. */
function shownTasks(): Task[] {
  const { snapshot } = useSnapshotStore.getState();
  if (!snapshot) return [];
  const state = useUi.getState();
  return shownLines(snapshot, state, state.found).flatMap((line) => (line.kind === 'task' ? [line.task] : []));
}

const selectedTask = (): Task | undefined => {
  const { selected } = useUi.getState();
  return selected === null ? undefined : useSnapshotStore.getState().snapshot?.tasks.get(selected);
};

/** Moves the selected open task past its neighbour. */
function move(by: -1 | 1): void {
  const task = selectedTask();
  if (!task) return;
  const open = shownTasks().filter((other) => other.state === 'open' && !other.running);
  const at = open.findIndex((other) => other.id === task.id);
  const target = at + by;
  if (at === -1 || target < 0 || target >= open.length) return;
  const before = by === -1 ? open[target] : open[target + 1];
  void execute({ type: 'moveTask', taskId: task.id, before: before?.id ?? null });
}

/** Moves a dragged task above or below the one it was dropped on. */
export function drop(taskId: TaskId, onto: TaskId, side: 'above' | 'below'): void {
  const open = shownTasks().filter((task) => task.state === 'open' && task.id !== taskId);
  const next = open[open.findIndex((task) => task.id === onto) + 1];
  void execute({ type: 'moveTask', taskId, before: side === 'above' ? onto : (next?.id ?? null) });
}

/** Pauses a running task, starts any other. */
export const startOrPause = (task: Task) =>
  execute({ type: task.running ? 'pauseTimer' : 'startTimer', taskId: task.id });

/** Marks a task as done, or reopens it. */
export const completeOrReopen = (task: Task) =>
  execute({ type: task.state === 'done' ? 'reopenTask' : 'completeTask', taskId: task.id });

function speak(): void {
  const { snapshot, now } = useSnapshotStore.getState();
  const t = currentTranslate();
  const [active] = activeTasks(snapshot?.tasks.values() ?? []);
  const text = active
    ? t('window.spoken', { title: active.title, ...splitClock(elapsed(counterOf(active), now)) })
    : t('window.spoken-none');
  ui.speak(text);
}

const withSelected = (doWith: (task: Task) => unknown) => () => {
  const task = selectedTask();
  if (task) void doWith(task);
};

/** Shows a page, or the tasks if it is already shown. */
const turnToOrBack = (page: Page) => turnTo(useUi.getState().page === page ? 'tasks' : page);

/** Shows today, whatever day was shown last, or the tasks if the day page is already shown. */
function turnToTodayOrBack(): void {
  if (useUi.getState().page !== 'day') ui.showDate(null);
  turnToOrBack('day');
}

/** The actions of keys that do not send a command as it is. A missing one does not compile. */
const actions: Record<WindowShortcutId, () => void> = {
  ...dayActions,
  ...weekActions,
  ...reportActions,
  ...teamActions,
  add: () => focusRegion('add'),
  page: turnToTodayOrBack,
  week: () => turnToOrBack('week'),
  report: () => turnToOrBack('report'),
  team: turnToTeam,
  focus: startOrSkip,
  countdown: () => ui.open({ kind: 'countdown' }),
  addEntry: () => void addEntry(),
  search: () => focusRegion('search'),
  projects: () => ui.open({ kind: 'projects' }),
  palette: () => ui.open({ kind: 'palette' }),
  speak,
  settings: () => ui.open({ kind: 'settings', page: 'general' }),
  sheet: () => ui.open({ kind: 'shortcuts' }),
  startPause: withSelected(startOrPause),
  details: withSelected((task) => ui.open({ kind: 'task', taskId: task.id })),
  rename: withSelected((task) => ui.edit(task.id)),
  done: withSelected(completeOrReopen),
  share: withSelected(shareTask),
  entries: withSelected((task) => ui.open({ kind: 'taskEntries', taskId: task.id })),
  remove: withSelected((task) => deleteTask(task.id)),
  up: () => moveCursor('up'),
  down: () => moveCursor('down'),
  first: () => moveCursor('first'),
  last: () => moveCursor('last'),
  moveUp: () => move(-1),
  moveDown: () => move(1),
  awayKeep: () => answerAway('keep'),
  awaySubtract: () => answerAway('subtract'),
  awayStop: () => answerAway('stop'),
  awayGive: () => answerAway('give'),
  awaySplit: () => answerAway('split'),
};

const isOwn = (id: ShortcutId): id is WindowShortcutId => Object.hasOwn(actions, id);

/** Runs the action of a shortcut. */
export function run(id: ShortcutId): void {
  if (isOwn(id)) actions[id]();
  else if (id === 'undo' || id === 'redo') void travel(id);
  else void execute({ type: id });
}

/** Whether a field handles the key itself. An empty one has nothing to undo. */
function isTyped(id: ShortcutId, target: HTMLElement | null): boolean {
  const isTravel = id === 'undo' || id === 'redo';
  if (worksWhileTyping(id) || !target?.closest('input, select, textarea')) return false;
  if (isTravel && target instanceof HTMLSelectElement) return false;
  const isEmpty = target instanceof HTMLInputElement && target.value === '';
  return !(isEmpty && isTravel);
}

/** In the settings, only changes of settings can be undone. */
function worksInDialog(id: ShortcutId, { kind }: { readonly kind: string }): boolean {
  const { snapshot } = useSnapshotStore.getState();
  return kind === 'settings' && (id === 'undo' || id === 'redo') && snapshot?.[id]?.command === 'changeSettings';
}

const answers: ReadonlySet<ShortcutId> = new Set(['awayKeep', 'awaySubtract', 'awayStop', 'awayGive', 'awaySplit']);

/** Whether somebody has begun to type a text, or is about to change one that is there. */
function isWriting(target: HTMLElement | null): boolean {
  const { editing, givingAway } = useUi.getState();
  const field = target?.closest<HTMLInputElement>('textarea, input:not([type=checkbox], [type=radio])');
  return Boolean(field) && (field?.value !== '' || editing !== null || givingAway !== null);
}

/**
 * Answers an open question about time away, in the capture phase: its keys come before those of anything on the page. An
 * empty field leaves them to it, since the focus often still stands there from the task that was added last.
 */
export function onAnswerKey(event: KeyboardEvent): void {
  const { page, dialog } = useUi.getState();
  const { snapshot } = useSnapshotStore.getState();
  const id = shortcutOf(event, page);
  const target = event.target instanceof HTMLElement ? event.target : null;
  if (!snapshot?.away || snapshot.welcome || dialog || id === null || !answers.has(id)) return;
  if (isWriting(target) || target?.closest('[role="menu"]')) return;
  event.preventDefault();
  event.stopPropagation();
  if (!event.repeat) run(id);
}

/** Handles a key of the window, unless somebody is typing, a dialog or a menu is open, or a button handles it. */
export function onWindowKey(event: KeyboardEvent): void {
  const { page, dialog } = useUi.getState();
  // The steps of the first start are a dialog opened by main.
  if (useSnapshotStore.getState().snapshot?.welcome) return;
  const id = shortcutOf(event, page);
  if (id === null || event.defaultPrevented || (dialog && !worksInDialog(id, dialog))) return;
  const target = event.target instanceof HTMLElement ? event.target : null;
  if (isTyped(id, target) || target?.closest('[role="menu"]')) return;
  if ((id === 'startPause' || id === 'openEntry' || id === 'details') && target?.closest('button')) return;
  event.preventDefault();
  if (!event.repeat || isRepeated(id)) run(id);
}
