import { basename, extname } from 'node:path';
import { cleanLine } from '#shared/model/cleanText.ts';
import { CALENDARS_MAX } from '#shared/settings/calendars.ts';
import type { AddedCalendar } from '#shared/settings/calendars.ts';

const NAME_MAX = 100;
/** Where the name of a calendar stands, characters. */
const HEAD = 10_000;

/** How a calendar calls itself; null if it does not. */
export const nameIn = (text: string): string | null =>
  /^X-WR-CALNAME[^:\r\n]*:([^\r\n]*)/imu.exec(text.slice(0, HEAD))?.[1]?.replaceAll(/\\([,;\\])/gu, '$1') ?? null;

/** A calendar to be added; it is on. `text`: what it has. */
export function newCalendar(of: Pick<AddedCalendar, 'id' | 'kind' | 'location'>, text: string): AddedCalendar {
  const { kind, location } = of;
  const own = kind === 'file' ? basename(location, extname(location)) : new URL(location).hostname;
  const name = cleanLine(nameIn(text) ?? '') || cleanLine(own) || location;
  return { ...of, name: name.slice(0, NAME_MAX), isOn: true };
}

/** The calendars with another one; null if there are too many. One that is there already is turned on. */
export function withAdded(calendars: readonly AddedCalendar[], added: AddedCalendar): readonly AddedCalendar[] | null {
  const known = calendars.find(({ location }) => location === added.location);
  if (known) return calendars.map((one) => (one === known ? { ...one, isOn: true } : one));
  return calendars.length < CALENDARS_MAX ? [...calendars, added] : null;
}
