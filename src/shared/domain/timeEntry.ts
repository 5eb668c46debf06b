export type EntryId = number;

/** The open half of an entry: `[startedAt, …)` in integer ms UTC, with the IANA zone it was started in. */
export type RunningEntry = {
  readonly id: EntryId;
  readonly startedAt: number;
  readonly zone: string;
};
