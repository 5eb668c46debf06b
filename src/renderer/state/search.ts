import { bridge } from '../bridge.ts';
import { useSnapshotStore } from './snapshotStore.ts';
import { ui, useUi } from './ui.ts';
import { takingPast } from './past.ts';

/** Searches for a text and shows the results in the list. A later search replaces an earlier one. */
export async function search(text: string): Promise<void> {
  ui.search(text);
  if (text.trim() === '') return;
  const answer = takingPast(await bridge().request('tasks:search', text));
  if (useUi.getState().searchText !== text) return;
  if (answer.ok) ui.found(answer.value);
  else ui.toast(answer.message);
}

/** Repeats the search when tasks change. Returns a function that stops this. */
export const keepFound = (): (() => void) =>
  useSnapshotStore.subscribe(({ snapshot }, before) => {
    const { searchText, found } = useUi.getState();
    const isSame = snapshot?.tasks === before.snapshot?.tasks && snapshot?.past === before.snapshot?.past;
    if (found && !isSame) void search(searchText);
  });
