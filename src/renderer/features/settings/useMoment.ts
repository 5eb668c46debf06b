import { useCallback } from 'react';
import { formatDateTime } from '#shared/format/clockTime.ts';
import { useSnapshotStore } from '../../state/snapshotStore.ts';

/** Returns a function that formats an instant (ms UTC) as date and time, in the time zone of days. */
export function useMoment(): (at: number) => string {
  const locale = useSnapshotStore((state) => state.snapshot?.environment.locale ?? 'en');
  const zone = useSnapshotStore((state) => state.snapshot?.calendar.zone ?? 'UTC');
  return useCallback((at) => formatDateTime(at, zone, locale), [locale, zone]);
}
