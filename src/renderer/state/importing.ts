import { create } from 'zustand';
import type { ImportAnswers, ImportPreview } from '#shared/contract/importing.ts';
import { bridge } from '../bridge.ts';
import { ui } from './ui.ts';
import { currentTranslate } from './useTranslate.ts';

/** How far the person is with importing a file. */
type Importing = {
  readonly step: 'choose' | 'reading' | 'preview' | 'writing';
  /** The name of the file. */
  readonly name: string;
  readonly answers: ImportAnswers;
  /** What importing would do; while it is read again, with the answers before. */
  readonly preview: ImportPreview | null;
  readonly startRunning: boolean;
  /** Why the last thing that was tried failed. */
  readonly problem: string | null;
};

const unanswered: ImportAnswers = { zone: null, dateOrder: null, encoding: null, columns: null, activity: 'window' };

export const useImporting = create<Importing>(() => ({
  step: 'choose',
  name: '',
  answers: unanswered,
  preview: null,
  startRunning: false,
  problem: null,
}));

const { setState: set, getState: get } = useImporting;

/** Counts what was asked for, so that only the last answer is shown. */
let asked = 0;

/** Reads the file with the current answers. */
async function read(): Promise<void> {
  asked += 1;
  const own = asked;
  set({ step: 'reading', problem: null });
  const result = await bridge().request('import:preview', get().answers);
  if (own !== asked) return;
  if (result.ok) set(result.value ? { step: 'preview', preview: result.value } : { step: 'choose', preview: null });
  // With another answer it may be readable again.
  else set(({ preview }) => ({ step: preview ? 'preview' : 'choose', problem: result.message }));
}

/** Lets the person choose a file, and reads it. */
export async function chooseImport(): Promise<void> {
  const result = await bridge().request('import:choose');
  if (!result.ok) return set({ problem: result.message });
  if (result.value === null) return undefined;
  set({ name: result.value, answers: unanswered, preview: null, startRunning: false });
  return await read();
}

/** Answers questions about the file, which is then read again. */
export function answerImport(answers: Partial<ImportAnswers>): void {
  set((state) => ({ answers: { ...state.answers, ...answers } }));
  void read();
}

export const setStartRunning = (startRunning: boolean): void => set({ startRunning });

/** Imports what is previewed, and offers to undo it. */
export async function runImport(): Promise<void> {
  asked += 1;
  const own = asked;
  set({ step: 'writing', problem: null });
  const result = await bridge().request('import:run', get().startRunning);
  if (own !== asked) return;
  if (!result.ok) return set({ step: 'preview', problem: result.message });
  if (!result.value) return set({ step: 'preview' });
  const { entries: count } = result.value;
  leaveImport();
  ui.open(null);
  const t = currentTranslate();
  ui.toast(count === 0 ? t('importing.done-rest') : t('importing.done', { count }), 'undo');
  return undefined;
}

/** Stops what is under way, and forgets the file. */
export function leaveImport(): void {
  asked += 1;
  set(useImporting.getInitialState());
  void bridge().request('import:cancel');
}
