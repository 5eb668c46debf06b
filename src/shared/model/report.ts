import type { ClientId, InvoiceId, ProjectId } from './ids.ts';
import type { Colour } from './project.ts';

/** A unit of the calendar that a report can cover. */
export const rangeUnits = ['day', 'week', 'month', 'quarter', 'year'] as const;
export type RangeUnit = (typeof rangeUnits)[number];
/** How many units a range can be away from the present one: 150 years. */
export const OFFSET_MAX: Readonly<Record<RangeUnit, number>> = {
  day: 54_750,
  week: 7800,
  month: 1800,
  quarter: 600,
  year: 150,
};

/**
 * What a report covers. A unit counts from the present one (0: this month, -1: last month), so a saved report goes with
 * the time. `from` and `to` are dates (`2026-03-04`), both included.
 */
export type ReportRange =
  | { readonly kind: 'unit'; readonly unit: RangeUnit; readonly offset: number }
  | { readonly kind: 'dates'; readonly from: string; readonly to: string }
  | { readonly kind: 'all' };

/** What the lines of a report are grouped by. */
export const groupings = ['client', 'project', 'task', 'tag', 'note', 'day', 'week', 'month', 'billable'] as const;
export type Grouping = (typeof groupings)[number];
export const GROUPINGS_MAX = 3;

/** Which entries count. Lists are alternatives, and empty ones let everything through; null in them: none at all. */
export type ReportFilter = {
  readonly clients: readonly (ClientId | null)[];
  readonly projects: readonly (ProjectId | null)[];
  readonly tags: readonly string[];
  readonly billable: boolean | null;
  readonly billed: boolean | null;
  /** Words that the title of the task or the note of the entry contains, ignoring case. */
  readonly text: string;
};

export const roundingMinutes = [1, 5, 6, 10, 15, 30, 60] as const;

/** How time is rounded in a report, for nothing is stored rounded: each entry, each task on each day, or each line. */
export type Rounding =
  | { readonly mode: 'none' }
  | {
      readonly mode: 'up' | 'down' | 'nearest';
      readonly minutes: (typeof roundingMinutes)[number];
      readonly per: 'entry' | 'taskDay' | 'line';
    };

export type ReportSort = { readonly by: 'name' | 'time' | 'amount'; readonly descending: boolean };

export type ReportQuery = {
  readonly range: ReportRange;
  /** Up to three levels; none: the total alone. */
  readonly groups: readonly Grouping[];
  readonly filter: ReportFilter;
  readonly rounding: Rounding;
  readonly sort: ReportSort;
};

/** Amounts by currency (ISO 4217), integer minor units. They are never added across currencies. */
export type Amounts = Readonly<Record<string, number>>;

/** What a line or the whole report adds up to; times in ms. */
export type Figures = {
  /** The sum of the entries. */
  readonly tracked: number;
  /** The union of the entries: overlaps count once. */
  readonly elapsed: number;
  /** Tracked time after rounding. */
  readonly rounded: number;
  /** The billable part of the rounded time. */
  readonly billable: number;
  readonly amounts: Amounts;
  readonly entries: number;
  /** How many of them are running, and grow by a second each second after `at`. */
  readonly running: number;
};

/** A line; its own lines add up to it, except by tag, where an entry counts under each of its tags. */
export type ReportLine = {
  /** What it is of: an id, a date (of a week or month: its first), a tag, a note, `true` or `false`; null: none. */
  readonly key: string | null;
  /** The name of the client, project or task, or the key; empty for none. */
  readonly name: string;
  /** The colour of a project. */
  readonly colour: Colour | null;
  readonly figures: Figures;
  readonly lines: readonly ReportLine[];
};

/** A report as of `at`, ms UTC. */
export type Report = {
  readonly at: number;
  /** The dates it covers, both included; null where it covers everything and there is nothing. */
  readonly from: string | null;
  readonly to: string | null;
  readonly groups: readonly Grouping[];
  readonly total: Figures;
  readonly lines: readonly ReportLine[];
};

export const anyEntry: ReportFilter = { clients: [], projects: [], tags: [], billable: null, billed: null, text: '' };

/** Whether the lines of a grouping are dates. */
export const isOfDates = (grouping: Grouping | undefined): boolean =>
  grouping === 'day' || grouping === 'week' || grouping === 'month';

/** The order a report starts with: dates one after the other, anything else by time, the most first. */
export const usualSort = (groups: readonly Grouping[]): ReportSort =>
  isOfDates(groups[0]) ? { by: 'name', descending: false } : { by: 'time', descending: true };

/** This week by project and task. */
export const plainReport: ReportQuery = {
  range: { kind: 'unit', unit: 'week', offset: 0 },
  groups: ['project', 'task'],
  filter: anyEntry,
  rounding: { mode: 'none' },
  sort: { by: 'time', descending: true },
};

/** An entry as reports list and export it, in the calendar of the report; cut to the range. */
export type ReportEntry = {
  readonly id: number;
  readonly startedAt: number;
  /** Null while it is running. */
  readonly endedAt: number | null;
  readonly zone: string;
  readonly date: string;
  readonly dayOnly: boolean;
  readonly client: string;
  readonly project: string;
  readonly task: string;
  readonly note: string;
  readonly tags: readonly string[];
  /** ms, exact and rounded; a running one up to the time of the report. */
  readonly duration: number;
  readonly rounded: number;
  readonly billable: boolean;
  /** The hourly rate that applies, minor units; null if there is none or it is not billable. */
  readonly rate: { readonly perHour: number; readonly currency: string } | null;
  /** Minor units of the rate's currency. */
  readonly amount: number;
  /** The invoice it was billed with, and its reference; null and empty if it was not. */
  readonly invoiceId: InvoiceId | null;
  readonly invoice: string;
};
