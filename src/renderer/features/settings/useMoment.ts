import { useMemo } from 'react';
import { useMirror } from '../../state/mirror.ts';

/** Prints an instant, ms UTC, as date and time in the zone that days are counted in. */
export function useMoment(): (at: number) => string {
  const locale = useMirror((state) => state.snapshot?.environment.locale ?? 'en');
  const timeZone = useMirror((state) => state.snapshot?.calendar.zone ?? 'UTC');
  return useMemo(() => {
    const format = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short', timeZone });
    return (at) => format.format(at);
  }, [locale, timeZone]);
}
