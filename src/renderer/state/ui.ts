import { create } from 'zustand';
import type { Failure } from '#shared/contract/results.ts';
import type { Command } from '#shared/commands/command.ts';
import { plainView } from '#shared/model/listView.ts';
import type { ListView } from '#shared/model/listView.ts';
import type { EntryId, TaskId } from '#shared/model/ids.ts';
import type { TimeEntry } from '#shared/model/timeEntry.ts';

export type Toast = { readonly id: number; readonly message: string; readonly undo: boolean };
export type Page = 'tasks' | 'day' | 'week' | 'team';
export type SettingsPage =
  | 'general'
  | 'appearance'
  | 'shortcuts'
  | 'desktop'
  | 'time'
  | 'focus'
  | 'reminders'
  | 'away'
  | 'integrations'
  | 'team'
  | 'data';

/** An entry as the editor opens with it. */
export type EntryDraft = {
  /** What is edited; null: it is to be added. */
  readonly entry: TimeEntry | null;
  readonly taskId: TaskId | null;
  /** ms UTC; null while it runs. */
  readonly startedAt: number;
  readonly endedAt: number | null;
  /** A command about it that was refused, or asked back. */
  readonly refused: { readonly intent: Command; readonly answer: Failure } | null;
};

export type Dialog =
  | { readonly kind: 'settings'; readonly page: SettingsPage }
  | { readonly kind: 'shortcuts' }
  | { readonly kind: 'taskEntries'; readonly taskId: TaskId }
  /** `back`: the task whose entries are shown again when it closes. */
  | { readonly kind: 'entry'; readonly draft: EntryDraft; readonly back: TaskId | null }
  | { readonly kind: 'paste'; readonly titles: readonly string[] }
  | { readonly kind: 'task'; readonly taskId: TaskId }
  | { readonly kind: 'palette' }
  | { readonly kind: 'countdown' }
  | { readonly kind: 'news' }
  | { readonly kind: 'projects' }
  | { readonly kind: 'saveView' };

/** What only this window knows: where the cursor is, what is open. */
type Ui = {
  readonly page: Page;
  /** The day that is shown, by its date; null: today, whichever that becomes. */
  readonly date: string | null;
  /** The entry, or the start of the gap (ms UTC), that the cursor of the day page is on. */
  readonly entry: EntryId | null;
  readonly gap: number | null;
  /** The day that the cursor of the week page is on; null: the one that is shown. */
  readonly weekday: string | null;
  /** The row that the cursor of the page of the team is on, and of the list in a dialog. */
  readonly teamRow: string | null;
  readonly dialogRow: string | null;
  readonly selected: TaskId | null;
  readonly editing: TaskId | null;
  readonly doneOpen: boolean;
  /** Which tasks the list shows, and how. */
  readonly view: ListView;
  readonly searchText: string;
  /** What was found, the newest first; null while nothing is searched for. */
  readonly found: readonly TaskId[] | null;
  readonly dialog: Dialog | null;
  readonly toast: Toast | null;
  /** The question about an absence whose time is being given to another task, which has to be named; null: none. */
  readonly givingAway: number | null;
  /** Said once by screen readers, when asked for. */
  readonly spoken: string;
};

export const useUi = create<Ui>(() => ({
  page: 'tasks',
  date: null,
  entry: null,
  gap: null,
  weekday: null,
  teamRow: null,
  dialogRow: null,
  selected: null,
  editing: null,
  doneOpen: false,
  view: plainView,
  searchText: '',
  found: null,
  dialog: null,
  toast: null,
  givingAway: null,
  spoken: '',
}));

const set = useUi.setState;

/** What can be done to it, from components and from keys alike. */
export const ui = {
  show: (page: Page) => set({ page }),
  showDate: (date: string | null) => set({ date, entry: null, gap: null, weekday: null }),
  selectEntry: (entry: EntryId | null) => set({ entry, gap: null }),
  selectGap: (gap: number) => set({ entry: null, gap }),
  selectWeekday: (weekday: string) => set({ weekday }),
  selectTeamRow: (teamRow: string) => set({ teamRow }),
  selectDialogRow: (dialogRow: string) => set({ dialogRow }),
  select: (selected: TaskId | null) => set({ selected }),
  edit: (editing: TaskId | null) => set({ editing }),
  toggleDone: () => set(({ doneOpen }) => ({ doneOpen: !doneOpen })),
  lookAt: (view: ListView) => set({ view }),
  search: (searchText: string) => set(searchText.trim() === '' ? { searchText, found: null } : { searchText }),
  found: (found: readonly TaskId[]) => set({ found }),
  open: (dialog: Dialog | null) => set({ dialog, dialogRow: null }),
  tell: (message: string, undo = false) => set(({ toast }) => ({ toast: { id: (toast?.id ?? 0) + 1, message, undo } })),
  dismissToast: () => set({ toast: null }),
  giveAway: (givingAway: number | null) => set({ givingAway }),
  speak: (spoken: string) => set({ spoken }),
};
