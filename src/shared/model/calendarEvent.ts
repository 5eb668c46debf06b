/** Where events come from. */
export type CalendarSource = {
  /** Stable while it is kept in the settings. */
  readonly id: string;
  readonly name: string;
  readonly kind: 'file' | 'url' | 'activityWatch';
};

/** Something that somebody else's calendar or program says of a time; read only. Start and end in ms UTC, half open. */
export type CalendarEvent = {
  /** Unique among the events of a range. */
  readonly id: string;
  readonly source: string;
  readonly title: string;
  readonly start: number;
  readonly end: number;
  readonly isAllDay: boolean;
};
