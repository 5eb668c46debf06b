import { bridge } from '../bridge.ts';
import { useSnapshotStore } from './snapshotStore.ts';
import { ui, useUi } from './ui.ts';

/** Looks for what is typed; the list shows what was found. A later text, or an empty one, overtakes an earlier one. */
export async function search(text: string): Promise<void> {
  ui.search(text);
  if (text.trim() === '') return;
  const answer = await bridge().request('tasks:search', text);
  if (useUi.getState().searchText !== text) return;
  if (answer.ok) ui.found(answer.value);
  else ui.tell(answer.message);
}

/** Keeps what is found true to what is stored while something is searched for. Answers what ends that. */
export const keepFound = (): (() => void) =>
  useSnapshotStore.subscribe(({ snapshot }, before) => {
    const { searchText, found } = useUi.getState();
    if (found && snapshot?.tasks !== before.snapshot?.tasks) void search(searchText);
  });
