import { create } from 'zustand';
import type { Failure, Found } from '#shared/contract/results.ts';
import type { Command } from '#shared/commands/command.ts';
import { plainView } from '#shared/model/listView.ts';
import type { ListView } from '#shared/model/listView.ts';
import type { EntryId, ProjectId, TaskId } from '#shared/model/ids.ts';
import type { TimeEntry } from '#shared/model/timeEntry.ts';

/** What a toast offers: to undo what it tells of, or to do what was not done without a question. */
export type ToastOffer = 'undo' | { readonly label: string; readonly run: () => Promise<unknown> };
export type Toast = {
  readonly id: number;
  readonly message: string;
  readonly offer: ToastOffer | null;
  /** Whether it says why a command failed. */
  readonly isFailure: boolean;
};
/** What is beside the list: the details of a task, or the calendar of today. */
export type Pane = 'details' | 'calendar';
export type Page = 'tasks' | 'day' | 'week' | 'report' | 'team';
export type SettingsPage =
  | 'general'
  | 'appearance'
  | 'shortcuts'
  | 'desktop'
  | 'time'
  | 'focus'
  | 'reminders'
  | 'away'
  | 'billing'
  | 'integrations'
  | 'calendars'
  | 'team'
  | 'data';

/** The entry that the editor opens with. */
export type EntryDraft = {
  /** The edited entry; null for a new one. */
  readonly entry: TimeEntry | null;
  readonly taskId: TaskId | null;
  /** The title of a new task that is offered: the one of an event that becomes an entry. */
  readonly newTitle?: string;
  /** In ms UTC; null while it is running. */
  readonly startedAt: number;
  readonly endedAt: number | null;
  /** A command about it that was rejected, or needs confirmation. */
  readonly refused: { readonly command: Command; readonly answer: Failure } | null;
};

export type Dialog =
  | { readonly kind: 'settings'; readonly page: SettingsPage }
  | { readonly kind: 'shortcuts' }
  | { readonly kind: 'taskEntries'; readonly taskId: TaskId }
  /** `back`: the task whose entries are shown after closing. */
  | { readonly kind: 'entry'; readonly draft: EntryDraft; readonly back: TaskId | null }
  | { readonly kind: 'paste'; readonly titles: readonly string[] }
  /** `focus`: the field that gets the focus, if not the title. */
  | { readonly kind: 'task'; readonly taskId: TaskId; readonly focus?: 'parts' }
  | { readonly kind: 'palette' }
  | { readonly kind: 'countdown' }
  | { readonly kind: 'news' }
  | { readonly kind: 'about' }
  /** `projectId`: the project whose fields are shown. */
  | { readonly kind: 'projects'; readonly projectId?: ProjectId }
  /** Adds a tag to tasks. */
  | { readonly kind: 'tag'; readonly taskIds: readonly TaskId[] }
  | { readonly kind: 'import' }
  | { readonly kind: 'export' }
  | { readonly kind: 'saveView' }
  | { readonly kind: 'saveReport' }
  | { readonly kind: 'markBilled' }
  | { readonly kind: 'unmarkBilled' };

/** The state of this window only: cursors, and what is open. */
type Ui = {
  readonly page: Page;
  /** The date of the shown day; null for today, whatever day that becomes. */
  readonly date: string | null;
  /** The entry with the cursor of the calendar; or the key of a stop of the calendar that is none, like a gap. */
  readonly entry: EntryId | null;
  readonly stop: string | null;
  /** The day with the cursor of the week page; null for the shown day. */
  readonly weekday: string | null;
  /** The row with the cursor of the team page, and of the list in a dialog. */
  readonly teamRow: string | null;
  readonly dialogRow: string | null;
  /** The row with the cursor of the sidebar; null for that of what is shown. */
  readonly sidebarRow: string | null;
  /** What a window that is wide enough shows beside the list, if not both. */
  readonly pane: Pane;
  readonly selected: TaskId | null;
  readonly editing: TaskId | null;
  readonly doneOpen: boolean;
  /** Which tasks the list shows, and how. */
  readonly view: ListView;
  readonly searchText: string;
  /** The first search results, the best first, and whether they are all; null if nothing is searched for. */
  readonly found: readonly TaskId[] | null;
  readonly foundAll: boolean;
  readonly dialog: Dialog | null;
  readonly toast: Toast | null;
  /** The question about time away whose time is being assigned to another task; null if none. */
  readonly givingAway: number | null;
  /** Announced once by screen readers, on request. */
  readonly spoken: string;
};

export const useUi = create<Ui>(() => ({
  page: 'tasks',
  date: null,
  entry: null,
  stop: null,
  weekday: null,
  teamRow: null,
  dialogRow: null,
  sidebarRow: null,
  pane: 'details',
  selected: null,
  editing: null,
  doneOpen: false,
  view: plainView,
  searchText: '',
  found: null,
  foundAll: true,
  dialog: null,
  toast: null,
  givingAway: null,
  spoken: '',
}));

const set = useUi.setState;

const putToast = (next: Omit<Toast, 'id'>): void =>
  set(({ toast }) => ({ toast: { ...next, id: (toast?.id ?? 0) + 1 } }));

/** Changes the state, from components and keys alike. */
export const ui = {
  show: (page: Page) => set({ page }),
  showDate: (date: string | null) => set({ date, entry: null, stop: null, weekday: null }),
  selectEntry: (entry: EntryId | null) => set({ entry, stop: null }),
  selectStop: (stop: string) => set({ entry: null, stop }),
  selectWeekday: (weekday: string) => set({ weekday, entry: null, stop: null }),
  selectTeamRow: (teamRow: string) => set({ teamRow }),
  selectDialogRow: (dialogRow: string) => set({ dialogRow }),
  selectSidebarRow: (sidebarRow: string) => set({ sidebarRow }),
  showPane: (pane: Pane) => set({ pane }),
  select: (selected: TaskId | null) => set({ selected }),
  edit: (editing: TaskId | null) => set({ editing }),
  toggleDone: () => set(({ doneOpen }) => ({ doneOpen: !doneOpen })),
  lookAt: (view: ListView) => set({ view }),
  search: (searchText: string) => set(searchText.trim() === '' ? { searchText, found: null } : { searchText }),
  found: ({ taskIds, isAll }: Found) => set({ found: taskIds, foundAll: isAll }),
  open: (dialog: Dialog | null) => set({ dialog, dialogRow: null }),
  toast: (message: string, offer: ToastOffer | null = null) => putToast({ message, offer, isFailure: false }),
  toastFailure: (message: string) => putToast({ message, offer: null, isFailure: true }),
  dismissToast: () => set({ toast: null }),
  /** Dismisses the toast if it says why a command failed. */
  dismissFailure: () => set(({ toast }) => ({ toast: toast?.isFailure === true ? null : toast })),
  giveAway: (givingAway: number | null) => set({ givingAway }),
  speak: (spoken: string) => set({ spoken }),
};
