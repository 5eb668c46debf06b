import { useCallback, useEffect, useState } from 'react';
import { partIn } from '#shared/model/trackedTime.ts';
import type { TimeEntry } from '#shared/model/timeEntry.ts';
import type { Day } from '#shared/time/day.ts';
import { bridge } from './bridge.ts';
import { TimeLine } from './features/dayPage/TimeLine.tsx';
import { readNow } from './state/now.ts';
import { useSnapshotStore } from './state/snapshotStore.ts';

type Loaded = { readonly day: Day; readonly entries: readonly TimeEntry[] };

/** The entries of today, loaded again when something changes, never because time passes. */
function useToday(): Loaded | null {
  const day = useSnapshotStore(({ snapshot }) => snapshot?.day);
  const revision = useSnapshotStore(({ snapshot }) => snapshot?.revision);
  const [loaded, setLoaded] = useState<Loaded | null>(null);
  useEffect(() => {
    let isCurrent = true;
    async function load(): Promise<void> {
      if (!day) return;
      const [found, now] = await Promise.all([bridge().request('entries:between', day), readNow(bridge())]);
      if (!isCurrent || !found.ok) return;
      // A running entry does not extend into future days.
      setLoaded({ day, entries: found.value.filter((entry) => partIn(entry, day, now + 1) !== null) });
    }
    void load();
    return () => {
      isCurrent = false;
    };
    // oxlint-disable-next-line react/exhaustive-effect-dependencies -- Not read: each change is a reason to ask again.
  }, [day, revision]);
  return loaded;
}

/** The calendar of today. */
export function TodayCalendar() {
  const today = useToday();
  const calendar = useSnapshotStore(({ snapshot }) => snapshot?.calendar);
  const tasks = useSnapshotStore(({ snapshot }) => snapshot?.tasks);
  const titleOf = useCallback((entry: TimeEntry) => tasks?.get(entry.taskId)?.title ?? '', [tasks]);
  if (!today || !calendar) return null;
  return <TimeLine key={today.day.date} {...today} calendar={calendar} titleOf={titleOf} />;
}
