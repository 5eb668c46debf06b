import ICAL from 'ical.js';
import { createLocalTime } from '#shared/time/localTime.ts';
import { isZone } from '#shared/time/zone.ts';

/** The instant, ms UTC, at which the clocks of a zone show a date and ms after midnight. */
export type ToInstant = (date: string, msOfDay: number) => number;

const byRules = (zone: string): ToInstant => {
  const local = createLocalTime(zone);
  return (date, msOfDay) => local(date, msOfDay).at;
};

/** Rules other than a change each year would be repeated for decades, up to each second. */
const isYearly = (rule: string): boolean =>
  /^RRULE(?=[;:])(?!.*FREQ=(?:SECONDLY|MINUTELY|HOURLY|DAILY|WEEKLY))/iu.test(rule);

/** By what a calendar says of a zone that is known by no name; null if that cannot be read. */
function byDefinition(text: string): ToInstant | null {
  try {
    const lines = text.split('\r\n').filter((line) => !/^RRULE/iu.test(line) || isYearly(line));
    const zone = new ICAL.Timezone(new ICAL.Component(ICAL.parse(lines.join('\r\n')) as never));
    return (date, msOfDay) => {
      const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
      const seconds = Math.floor(msOfDay / 1000);
      const time = { hour: Math.floor(seconds / 3600), minute: Math.floor(seconds / 60) % 60, second: seconds % 60 };
      return new ICAL.Time({ year, month, day, ...time, isDate: false }, zone).toUnixTime() * 1000;
    };
  } catch {
    return null;
  }
}

/**
 * Finds how times in a zone of a calendar become instants: by the rules of the zone with that name, else by those the
 * calendar has. An unknown zone, or null, is wherever the calendar is looked at: in `here`.
 */
export function createZones(own: ReadonlyMap<string, string>, here: string): (name: string | null) => ToInstant {
  const known = new Map<string, ToInstant>();
  const floating = byRules(here);

  function find(name: string): ToInstant {
    if (isZone(name)) return byRules(name);
    const definition = own.get(name);
    const defined = definition === undefined ? null : byDefinition(definition);
    // Some programs write a path before the name: `/freeassociation.sourceforge.net/Europe/Berlin`.
    const last = name.split('/').slice(-2).join('/');
    return defined ?? (isZone(last) ? byRules(last) : floating);
  }

  return (name) => {
    if (name === null) return floating;
    const found = known.get(name) ?? find(name);
    known.set(name, found);
    return found;
  };
}
