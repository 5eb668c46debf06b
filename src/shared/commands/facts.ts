import type { MessageId } from '../i18n/catalogue.ts';
import { activeTasks } from '../model/elapsed.ts';
import type { Focus } from '../model/focus.ts';
import { resumable } from '../model/resumable.ts';
import type { Tasks } from '../model/task.ts';
import type { Settings } from '../settings/index.ts';
import type { BareType, CommandType } from './command.ts';
import type { Origin } from './origin.ts';

/** A key of the window, by its position on the keyboard, so that it works in any layout. */
export type Key = {
  readonly code: string;
  /** Ctrl, or Command on macOS. */
  readonly mod?: boolean;
  readonly shift?: boolean;
  readonly alt?: boolean;
  /** Whether holding the key repeats the command. Off by default, so that a held key does not toggle a timer repeatedly. */
  readonly repeats?: boolean;
};

/** The state that menus are built from. */
export type MenuState = {
  readonly tasks: Tasks;
  readonly focus: Focus | null;
  readonly settings: Settings;
};

/** Facts about a command beside its fields and decision. Only commands without arguments have a key or a menu item. */
export type Facts = {
  /** The origins that may send it; `system` may send all. */
  readonly from: readonly Origin[];
  /** Its name in the palette, the list of keyboard shortcuts and `stint --help`. */
  readonly label?: MessageId;
  readonly key?: Key;
  /** Its item in the tray menu: the section and the label; a null label hides it. */
  readonly tray?: { readonly section: 'timer' | 'app'; readonly label: (state: MenuState) => MessageId | null };
  /** Its verb on the command line. */
  readonly verb?: string;
};

const people = ['window', 'tray', 'shortcut'] as const;
const programs = ['commandLine', 'api'] as const;
const everyone = [...people, ...programs] as const;

const isRunning = ({ tasks }: MenuState): boolean => activeTasks(tasks).length > 0;
const isResumable = ({ tasks }: MenuState): boolean => resumable(tasks).length > 0;

/** The label says what toggling does now. Where it could only ask for a task, “Add task…” does. */
function toggleName(state: MenuState): MessageId | null {
  if (isRunning(state)) return activeTasks(state.tasks).length > 1 ? 'tray.pause-all' : 'tray.toggle-pause';
  return isResumable(state) ? 'tray.toggle-resume' : null;
}

/** A focus session needs a running timer or one to resume. */
const isFocusPossible = (state: MenuState): boolean => !state.focus && (isRunning(state) || isResumable(state));

const table = {
  toggleTimer: {
    from: [...everyone, 'mini', 'panel', 'link'],
    label: 'shortcuts.toggle',
    key: { code: 'KeyT' },
    tray: { section: 'timer', label: toggleName },
    verb: 'toggle',
  },
  switchBack: {
    from: everyone,
    label: 'shortcuts.switch-back',
    key: { code: 'KeyB' },
    verb: 'switch -',
  },
  resumeLast: { from: everyone, label: 'verb.resume', verb: 'resume' },
  startTitle: { from: [...everyone, 'link'], label: 'verb.start', verb: 'start' },
  startTimer: { from: [...everyone, 'quickStart', 'panel', 'team'], label: 'verb.switch', verb: 'switch' },
  pauseTimer: { from: [...everyone, 'team'], label: 'verb.pause', verb: 'pause' },
  stopTimers: { from: everyone, label: 'verb.stop', verb: 'stop' },
  stopTimersAt: { from: [] },

  startFocus: {
    from: everyone,
    label: 'verb.focus',
    tray: { section: 'timer', label: (state) => (isFocusPossible(state) ? 'focus.start' : null) },
    verb: 'focus',
  },
  skipPhase: { from: everyone, tray: { section: 'timer', label: ({ focus }) => (focus ? 'focus.skip' : null) } },
  endFocus: {
    from: everyone,
    label: 'shortcuts.focus-end',
    key: { code: 'KeyF', shift: true },
    tray: { section: 'timer', label: ({ focus }) => (focus ? 'focus.end' : null) },
  },
  startCountdown: { from: everyone },

  addTasks: { from: [...everyone, 'quickStart', 'panel', 'team'], label: 'verb.add', verb: 'add' },
  changeTask: { from: everyone, label: 'verb.tag', verb: 'tag' },
  renameTask: { from: everyone },
  moveTask: { from: everyone },
  completeTask: { from: everyone, label: 'verb.done', verb: 'done' },
  reopenTask: { from: everyone, label: 'verb.reopen', verb: 'reopen' },
  deleteTask: { from: everyone, label: 'verb.rm', verb: 'rm' },
  setNeverAsk: { from: everyone },
  completeTasks: { from: everyone },
  reopenTasks: { from: everyone },
  changeTasks: { from: everyone },
  moveTasks: { from: everyone },
  deleteTasks: { from: everyone },
  mergeTasks: { from: everyone },
  duplicateTask: { from: everyone },

  addProject: { from: everyone },
  changeProject: { from: everyone },
  deleteProject: { from: everyone },

  addClient: { from: everyone },
  changeClient: { from: everyone },
  deleteClient: { from: everyone },
  setRate: { from: everyone },
  markBilled: { from: everyone },
  unmarkBilled: { from: everyone },

  addEntry: { from: everyone },
  trackTitle: { from: everyone, label: 'verb.track', verb: 'track' },
  changeEntry: { from: everyone, label: 'verb.edit', verb: 'edit' },
  splitEntry: { from: everyone, label: 'verb.split', verb: 'split' },
  mergeEntries: { from: everyone, label: 'verb.join', verb: 'join' },
  deleteEntry: { from: everyone, label: 'verb.delete', verb: 'delete' },
  continueEntry: { from: everyone, label: 'verb.continue', verb: 'continue' },
  startAtLastEnd: { from: everyone },

  answerAway: { from: everyone },
  leave: { from: [] },

  // settingRights.ts restricts individual settings, and undoing changes to them.
  changeSettings: { from: everyone },
  undo: { from: everyone, label: 'shortcuts.undo', key: { code: 'KeyZ', mod: true, repeats: true }, verb: 'undo' },
  redo: {
    from: everyone,
    label: 'shortcuts.redo',
    key: { code: 'KeyZ', mod: true, shift: true, repeats: true },
    verb: 'redo',
  },

  startTeamTimer: { from: everyone },
  pauseTeamTimer: { from: everyone },
  // Only a person in Stint decides what the team sees.
  shareTask: { from: people },
  unshareTimer: { from: people },
  forgetTeamTimer: { from: people },

  showAddField: { from: everyone, tray: { section: 'timer', label: () => 'tray.add' } },
  showWindow: {
    from: [...everyone, 'panel'],
    tray: { section: 'app', label: () => 'tray.show' },
    label: 'verb.show',
    verb: 'show',
  },
  toggleWindow: { from: everyone, label: 'verb.toggle-window', verb: 'toggle-window' },
  toggleMiniWindow: {
    from: everyone,
    label: 'shortcuts.mini',
    key: { code: 'KeyM' },
    tray: { section: 'app', label: ({ settings }) => (settings.miniWindow ? 'tray.hide-mini' : 'tray.show-mini') },
  },
  showQuickStart: { from: everyone, label: 'verb.quick-start', verb: 'quick-start' },
  quit: {
    from: [...people, 'commandLine'],
    tray: { section: 'app', label: () => 'tray.quit' },
    label: 'verb.quit',
    verb: 'quit',
  },
  openLink: { from: ['link'] },
} as const satisfies { readonly [Type in CommandType]: Facts };

/** The facts of all commands, in the order of menus, palette and help. A missing command does not compile. */
export const facts: { readonly [Type in CommandType]: Facts } = table;

type Verbs = { [Type in CommandType]: (typeof table)[Type] extends { readonly verb: infer Verb } ? Verb : never };

/** The command-line verbs of commands that have fields. */
export type VerbWithFields = Exclude<Verbs[CommandType], Verbs[BareType]>;

/** The commands with a key in the window; the palette and the list of keyboard shortcuts show these. */
export type KeyedType = {
  [Type in CommandType]: (typeof table)[Type] extends { readonly key: Key; readonly label: MessageId } ? Type : never;
}[CommandType] &
  BareType;

/** Their facts. */
export const keyedFacts = Object.fromEntries(Object.entries(facts).filter(([, { key }]) => key !== undefined)) as {
  readonly [Type in KeyedType]: Facts & { readonly key: Key; readonly label: MessageId };
};

/** Whether an origin may send a command of a type. */
export const mayExecute = (type: CommandType, origin: Origin): boolean =>
  origin === 'system' || facts[type].from.includes(origin);
