import { useEffect, useState } from 'react';
import type { ActiveTask } from '#shared/model/task.ts';
import { bridge } from '../../bridge.ts';
import { useSnapshotStore } from '../../state/snapshotStore.ts';

/** The note of a running entry, read again after each step that could have changed it; empty until it is known. */
export function useRunningNote({ id: taskId, running: { id: entryId } }: ActiveTask): string {
  const [note, setNote] = useState('');
  const undo = useSnapshotStore((state) => state.snapshot?.undo);
  const redo = useSnapshotStore((state) => state.snapshot?.redo);
  useEffect(() => {
    let isCurrent = true;
    async function read(): Promise<void> {
      const found = await bridge().request('entries:ofTask', taskId, null);
      const entry = found.ok ? found.value.entries.find(({ id }) => id === entryId) : undefined;
      if (isCurrent && entry) setNote(entry.note);
    }
    void read();
    return () => {
      isCurrent = false;
    };
    // oxlint-disable-next-line react/exhaustive-effect-dependencies -- Not read: each step is a reason to ask again.
  }, [taskId, entryId, undo, redo]);
  return note;
}
