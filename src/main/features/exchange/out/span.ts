import type { ReportEntry } from '#shared/model/report.ts';

/** When an entry ends, ms UTC: a running one at the time of the report, since most programs have no running entries. */
export const endOf = ({ startedAt, endedAt, duration }: ReportEntry): number => endedAt ?? startedAt + duration;

/** An instant (ms UTC) in the basic form of ISO 8601 to the second: `20260304T102300Z`. */
export const basicTime = (instant: number): string =>
  `${new Date(instant).toISOString().slice(0, 19).replaceAll(/[-:]/gu, '')}Z`;
