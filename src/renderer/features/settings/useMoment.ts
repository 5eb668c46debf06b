import { useMemo } from 'react';
import { useSnapshotStore } from '../../state/snapshotStore.ts';

/** Returns a function that formats an instant (ms UTC) as date and time, in the time zone of days. */
export function useMoment(): (at: number) => string {
  const locale = useSnapshotStore((state) => state.snapshot?.environment.locale ?? 'en');
  const timeZone = useSnapshotStore((state) => state.snapshot?.calendar.zone ?? 'UTC');
  return useMemo(() => {
    const format = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short', timeZone });
    return (at) => format.format(at);
  }, [locale, timeZone]);
}
