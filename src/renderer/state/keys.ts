import { noTasks } from '#shared/model/task.ts';
import { activeTasks, counterOf, elapsed } from '#shared/model/elapsed.ts';
import { splitClock } from '#shared/format/duration.ts';
import type { Task } from '#shared/model/task.ts';
import { loadPart } from '../late.ts';
import { answerAway } from './away.ts';
import { execute, travel } from './commands.ts';
import { openDetails } from './details.ts';
import { startOrSkip } from './focus.ts';
import { focusRegion, turnTo } from './focusManager.ts';
import { openParts } from './parts.ts';
import type { PageKey } from './pageKeys.ts';
import { currentTask, listActions, selectedOrCurrent } from './listKeys.ts';
import { drawn } from './drawn.ts';
import { useSnapshotStore } from './snapshotStore.ts';
import { isCommand, isRepeated, shortcutOf, worksWhileTyping } from './shortcuts.ts';
import type { ShortcutId, WindowShortcutId } from './shortcuts.ts';
import { completeOrReopen, duplicate, remove, startOrPause } from './taskBatch.ts';
import { shareTask, teamActions, turnToTeam } from './team.ts';
import { ui, useUi } from './ui.ts';
import type { Page } from './ui.ts';
import { currentTranslate } from './useTranslate.ts';

function speak(): void {
  const { snapshot, now } = drawn();
  const t = currentTranslate();
  const [active] = activeTasks(snapshot?.tasks ?? noTasks);
  const text = active
    ? t('window.spoken', { title: active.title, ...splitClock(elapsed(counterOf(active), now)) })
    : t('window.spoken-none');
  ui.speak(text);
}

/** With the task that has the cursor. */
const withCurrent = (doWith: (task: Task) => unknown) => () => {
  const task = currentTask();
  if (task) void doWith(task);
};

/** With the selected tasks, or the one that has the cursor. */
const withSelected = (doWith: (tasks: readonly Task[]) => unknown) => () => {
  const tasks = selectedOrCurrent();
  if (tasks.length > 0) void doWith(tasks);
};

/** Shows a page, or the tasks if it is already shown. */
const turnToOrBack = (page: Page) => turnTo(useUi.getState().page === page ? 'tasks' : page);

/** Shows today, whatever day was shown last, or the tasks if the day page is already shown. */
function turnToTodayOrBack(): void {
  if (useUi.getState().page !== 'day') ui.showDate(null);
  turnToOrBack('day');
}

/** The actions of keys that do not send a command as it is, apart from those that are loaded late. A missing one does not compile. */
const actions: Record<Exclude<WindowShortcutId, PageKey>, () => void> = {
  ...teamActions,
  add: () => focusRegion('add'),
  page: turnToTodayOrBack,
  week: () => turnToOrBack('week'),
  report: () => turnToOrBack('report'),
  team: turnToTeam,
  focus: startOrSkip,
  countdown: () => ui.open({ kind: 'countdown' }),
  search: () => focusRegion('search'),
  projects: () => ui.open({ kind: 'projects' }),
  palette: () => ui.open({ kind: 'palette' }),
  speak,
  settings: () => ui.open({ kind: 'settings', page: 'general' }),
  sheet: () => ui.open({ kind: 'shortcuts' }),
  startPause: withCurrent(startOrPause),
  details: withCurrent(({ id }) => openDetails(id)),
  rename: withCurrent((task) => ui.edit(task.id)),
  done: withSelected(completeOrReopen),
  addPart: withCurrent(openParts),
  share: withCurrent(shareTask),
  entries: withCurrent((task) => ui.open({ kind: 'taskEntries', taskId: task.id })),
  duplicate: withCurrent(duplicate),
  remove: withSelected(remove),
  ...listActions,
  awayKeep: () => answerAway('keep'),
  awaySubtract: () => answerAway('subtract'),
  awayStop: () => answerAway('stop'),
  awayGive: () => answerAway('give'),
  awaySplit: () => answerAway('split'),
};

const isOwn = (id: ShortcutId): id is keyof typeof actions => Object.hasOwn(actions, id);

const loadPageKeys = () => loadPart(() => import('./pageKeys.ts'));

// They come with the first page that has some, so that none waits for them.
const stopWaiting = useUi.subscribe(({ page }) => {
  if (page === 'tasks') return;
  stopWaiting();
  void loadPageKeys();
});

const runOnPage = async (id: PageKey): Promise<void> => (await loadPageKeys()).pageActions[id]();

/** Runs the action of a shortcut. */
export function run(id: ShortcutId): void {
  if (isOwn(id)) actions[id]();
  else if (id === 'undo' || id === 'redo') void travel(id);
  else if (isCommand(id)) void execute({ type: id });
  else void runOnPage(id);
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
