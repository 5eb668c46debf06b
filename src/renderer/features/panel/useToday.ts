import { useEffect, useState } from 'react';
import type { EntryBlock } from '#shared/contract/requests/desktop.ts';
import { activeTasks } from '#shared/model/elapsed.ts';
import { drawnTime, useSnapshotStore } from '../../state/snapshotStore.ts';
import { panelBridge } from './request.ts';

/** Whether the panel is visible; it stays loaded while it is hidden. */
function useIsVisible(): boolean {
  const [isVisible, setVisible] = useState(() => !document.hidden);
  useEffect(() => {
    const follow = (): void => setVisible(!document.hidden);
    document.addEventListener('visibilitychange', follow);
    return () => document.removeEventListener('visibilitychange', follow);
  }, []);
  return isVisible;
}

/** Today's entries, by start: loaded when the panel is shown, and when a task changes while it is. */
export function useToday(): readonly EntryBlock[] {
  const isVisible = useIsVisible();
  const tasks = useSnapshotStore(({ snapshot }) => snapshot?.tasks);
  const [entries, setEntries] = useState<readonly EntryBlock[]>([]);
  useEffect(() => {
    let isLatest = true;
    async function load(among: NonNullable<typeof tasks>): Promise<void> {
      const found = await panelBridge().request('entries:today');
      if (!isLatest || !found.ok) return;
      setEntries(found.value.entries);
      // While a timer is running, ticks tell the time.
      if (activeTasks(among).length === 0) drawnTime.setState({ now: found.value.now });
    }
    if (isVisible && tasks) void load(tasks);
    return () => void (isLatest = false);
  }, [isVisible, tasks]);
  return entries;
}
