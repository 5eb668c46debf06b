import { FOUND_MAX } from '#shared/contract/results.ts';
import { bridge } from '../bridge.ts';
import { useSnapshotStore } from './snapshotStore.ts';
import { ui, useUi } from './ui.ts';
import { takingPast } from './past.ts';

/** How many results are asked for at a time. */
const SHOWN = 50;

/** Shows the first results in the list, unless something else is searched for meanwhile. */
async function find(text: string, limit: number): Promise<void> {
  const answer = takingPast(await bridge().request('tasks:search', text, Math.min(limit, FOUND_MAX)));
  if (useUi.getState().searchText !== text) return;
  if (answer.ok) ui.found(answer.value);
  else ui.toast(answer.message);
}

/** Searches for a text and shows the results in the list. A later search replaces an earlier one. */
export async function search(text: string): Promise<void> {
  ui.search(text);
  if (text.trim() !== '') await find(text, SHOWN);
}

/** Shows more results, if there are more. */
export function findMore(): void {
  const { searchText, found, foundAll } = useUi.getState();
  if (found && !foundAll) void find(searchText, found.length + SHOWN);
}

/** Repeats the search when tasks change. Returns a function that stops this. */
export const keepFound = (): (() => void) =>
  useSnapshotStore.subscribe(({ snapshot }, before) => {
    const { searchText, found } = useUi.getState();
    const isSame = snapshot?.tasks === before.snapshot?.tasks && snapshot?.past === before.snapshot?.past;
    if (found && !isSame) void find(searchText, Math.max(SHOWN, found.length));
  });
