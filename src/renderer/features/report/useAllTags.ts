import { useEffect, useState } from 'react';
import { bridge } from '../../bridge.ts';
import { useSnapshotStore } from '../../state/snapshotStore.ts';

const none: readonly string[] = [];

/** The tags of all tasks, also those of the past; asked for again whenever a task has changed; a hook. */
export function useAllTags(): readonly string[] {
  const tasks = useSnapshotStore(({ snapshot }) => snapshot?.tasks);
  const past = useSnapshotStore(({ snapshot }) => snapshot?.past);
  const [tags, setTags] = useState(none);
  useEffect(() => {
    let isLatest = true;
    async function load(): Promise<void> {
      const found = await bridge<'report:tags'>().request('report:tags');
      if (isLatest) setTags(found);
    }
    void load();
    return () => void (isLatest = false);
    // oxlint-disable-next-line react/exhaustive-effect-dependencies -- Not read: each change is a reason to ask again.
  }, [tasks, past]);
  return tags;
}
