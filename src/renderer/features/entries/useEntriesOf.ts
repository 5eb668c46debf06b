import { useEffect, useState } from 'react';
import type { QueryResult } from '#shared/contract/results.ts';
import type { EntryId, TaskId } from '#shared/model/ids.ts';
import type { EntriesPage, TimeEntry } from '#shared/model/timeEntry.ts';
import { bridge } from '../../bridge.ts';
import { useSnapshotStore } from '../../state/snapshotStore.ts';
import { readNow } from '../../state/now.ts';
import { takingPast } from '../../state/past.ts';
import { ui } from '../../state/ui.ts';

/** Entries of a task, and when they were read, ms UTC. */
export type Found = EntriesPage & { readonly now: number };

/** The latest entries of a task, page by page until one reaches back to before `until`, ms UTC. */
async function readBack(taskId: TaskId, until: number): Promise<QueryResult<EntriesPage>> {
  // What crosses the end of a page is in both.
  const entries = new Map<EntryId, TimeEntry>();
  let from: number | null = null;
  do {
    const page: QueryResult<EntriesPage> = takingPast(await bridge().request('entries:ofTask', taskId, from));
    if (!page.ok) return page;
    for (const entry of page.value.entries) entries.set(entry.id, entry);
    ({ from } = page.value);
  } while (from !== null && from >= until);
  return { ok: true, value: { entries: [...entries.values()], from } };
}

/** The entries of a task, asked for again whenever something has changed; null until they are there. */
export function useEntriesOf(taskId: TaskId) {
  const revision = useSnapshotStore(({ snapshot }) => snapshot?.revision);
  const [until, setUntil] = useState(Number.POSITIVE_INFINITY);
  const [found, setFound] = useState<Found | null>(null);
  useEffect(() => {
    let isLatest = true;
    async function load(): Promise<void> {
      const [page, now] = await Promise.all([readBack(taskId, until), readNow(bridge())]);
      if (!isLatest) return;
      if (page.ok) setFound({ ...page.value, now });
      else ui.toast(page.message);
    }
    void load();
    return () => void (isLatest = false);
    // oxlint-disable-next-line react/exhaustive-effect-dependencies -- `revision` is not read: each change is a reason to ask again.
  }, [taskId, revision, until]);
  return {
    found,
    /** Reads one page more. */
    readMore: (): void => setUntil(found?.from ?? until),
  };
}
