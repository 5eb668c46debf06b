/** Creating a formatter takes a hundred times as long as using it. */
const formatters = new Map<string, Intl.DateTimeFormat>();

function formatter(zone: string): Intl.DateTimeFormat {
  const known =
    formatters.get(zone) ??
    new Intl.DateTimeFormat('en-US-u-ca-gregory-nu-latn', {
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
      hourCycle: 'h23',
      timeZone: zone,
    });
  formatters.set(zone, known);
  return known;
}

/** What the clocks of a zone show at an instant (ms UTC), as files have it: `2026-03-04` and `09:05:00`. */
export function formatTimestamp(instant: number, zone: string): { readonly date: string; readonly time: string } {
  // American English writes month, day and year, then the time. Parts would take three times as long.
  const [month, day, year, ...time] = formatter(zone).format(instant).match(/\d+/gu) ?? [];
  return { date: [year, month, day].join('-'), time: time.join(':') };
}
