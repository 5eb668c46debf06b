import { create } from 'zustand';
import type { TaskId } from '#shared/domain/task.ts';

export type Toast = { readonly id: number; readonly message: string; readonly undo: boolean };
export type SettingsPage = 'general' | 'time' | 'away' | 'data';
type Dialog =
  | { readonly kind: 'settings'; readonly page: SettingsPage }
  | { readonly kind: 'shortcuts' }
  | { readonly kind: 'paste'; readonly titles: readonly string[] };

/** What only this window knows: where the cursor is, what is open. */
type Ui = {
  readonly selected: TaskId | null;
  readonly editing: TaskId | null;
  readonly doneOpen: boolean;
  readonly dialog: Dialog | null;
  readonly toast: Toast | null;
  /** Counts requests to put the cursor into the add field; 0: none yet. */
  readonly askedForTask: number;
  /** Counts requests to put it on the selected row. */
  readonly askedForList: number;
  /** Whether the time away is being given to another task, which has to be named. */
  readonly givingAway: boolean;
  /** Said once by screen readers, when asked for. */
  readonly spoken: string;
};

export const useUi = create<Ui>(() => ({
  selected: null,
  editing: null,
  doneOpen: false,
  dialog: null,
  toast: null,
  askedForTask: 0,
  askedForList: 0,
  givingAway: false,
  spoken: '',
}));

const set = useUi.setState;

/** What can be done to it, from components and from keys alike. */
export const ui = {
  select: (selected: TaskId | null) => set({ selected }),
  edit: (editing: TaskId | null) => set({ editing }),
  toggleDone: () => set(({ doneOpen }) => ({ doneOpen: !doneOpen })),
  open: (dialog: Dialog | null) => set({ dialog }),
  tell: (message: string, undo = false) => set(({ toast }) => ({ toast: { id: (toast?.id ?? 0) + 1, message, undo } })),
  dismissToast: () => set({ toast: null }),
  askForTask: () => set(({ askedForTask }) => ({ askedForTask: askedForTask + 1, dialog: null })),
  askForList: () => set(({ askedForList }) => ({ askedForList: askedForList + 1 })),
  giveAway: (givingAway: boolean) => set({ givingAway }),
  speak: (spoken: string) => set({ spoken }),
};
