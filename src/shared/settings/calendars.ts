import { cleanLine } from '../model/cleanText.ts';
import type { CalendarKind } from '../model/calendarEvent.ts';
import { own, toggle, whole } from './kind.ts';
import { custom, typed } from './edit.ts';
import { changedBy, setting, when } from './setting.ts';

/** How many calendars there can be. */
export const CALENDARS_MAX = 20;

/** A calendar of somebody else. `location`: the path of a file, or an address, which may be a secret. */
export type AddedCalendar = {
  readonly id: string;
  readonly name: string;
  readonly kind: CalendarKind;
  readonly location: string;
  readonly isOn: boolean;
};

const cleanCalendars = (calendars: readonly AddedCalendar[]): readonly AddedCalendar[] =>
  calendars.map((calendar) => ({ ...calendar, name: cleanLine(calendar.name) }));

/** Read-only calendars shown beside the entries: files and addresses that the person chose, and ActivityWatch. */
export const calendars = {
  ...changedBy('stint', { calendars: setting(own(cleanCalendars), [], custom) }),
  ...changedBy('person', {
    /** Show what the ActivityWatch server on this computer recorded. */
    activityWatch: setting(toggle, false),
    ...when(
      { activityWatch: [true] },
      { activityWatchPort: setting(whole(1, 65_535), 5600, typed({ wrong: 'settings.activityWatchPort-wrong' })) },
    ),
  }),
};

/** What restoring a backup does not change: files of this computer, and what the person agreed to have fetched. */
export const calendarsKeptOnRestore = [
  'calendars',
  'activityWatch',
  'activityWatchPort',
] as const satisfies readonly (keyof typeof calendars)[];
