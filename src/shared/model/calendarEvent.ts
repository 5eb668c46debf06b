import type { Rejection } from './rejection.ts';

/** A calendar that the person added. */
export type CalendarKind = 'file' | 'url';

/** Where events come from. */
export type CalendarSource = {
  /** Stable while it is kept in the settings. */
  readonly id: string;
  readonly name: string;
  readonly kind: CalendarKind | 'activityWatch';
};

/** Something that somebody else's calendar or program says of a time; read only. Start and end in ms UTC, half open. */
export type CalendarEvent = {
  /** Unique among the events of a range. */
  readonly id: string;
  readonly source: string;
  /** Empty if it has none. */
  readonly title: string;
  /** More about it: of a program, the title of its window that was open longest. */
  readonly detail: string;
  readonly start: number;
  readonly end: number;
  /** It begins and ends with days. */
  readonly isAllDay: boolean;
};

/** The events of a range, by start. */
export type CalendarEvents = {
  readonly events: readonly CalendarEvent[];
  /** The sources that are on. */
  readonly sources: readonly CalendarSource[];
  /** Why events of a source may be missing or old, by its id, in the user's language. */
  readonly problems: Readonly<Record<string, string>>;
};

/** How reading a calendar went. `checkedAt`: when its content was last found to be current, ms UTC; null if never. */
export type CalendarStatus = { readonly checkedAt: number | null; readonly problem: Rejection | null };

/** The id of the source that is ActivityWatch. */
export const ACTIVITY_WATCH = 'activityWatch';
