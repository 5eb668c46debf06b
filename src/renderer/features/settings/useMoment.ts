import { useCallback } from 'react';
import { formatDateTime } from '#shared/format/clockTime.ts';
import { useRegion, useSnapshotStore } from '../../state/snapshotStore.ts';

/** Returns a function that formats an instant (ms UTC) as date and time, in the time zone of days. */
export function useMoment(): (at: number) => string {
  const region = useRegion();
  const zone = useSnapshotStore((state) => state.snapshot?.calendar.zone ?? 'UTC');
  return useCallback((at) => formatDateTime(at, zone, region), [region, zone]);
}
