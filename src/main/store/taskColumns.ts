import { cleanLine, cleanText } from '#shared/model/cleanText.ts';
import type { Rates } from '#shared/model/rate.ts';
import type { TaskDetails } from '#shared/model/task.ts';
import { isPlan } from '#shared/time/date.ts';
import { parseRecurrence } from '#shared/time/recurrence.ts';

/** The column of a detail of a task: its name, and how its value is stored. */
type Column<Value> = {
  readonly name: string;
  readonly write: (value: Value) => string | number | null;
  readonly read: (stored: never) => Value;
};

const asIs = <Value extends string | number | null>(name: string): Column<Value> => ({
  name,
  write: (value) => value,
  read: (stored) => stored,
});

/** Most tasks have no tags and no rates, and share these arrays. */
const NO_TAGS: readonly string[] = [];
const NO_RATES: Rates = [];

/**
 * Cleans a name, since another program may have written the database. The result is never empty, so that there is
 * something to show.
 */
export const shownName = (name: string): string => cleanLine(name) || '\u{FFFD}';

/** The columns of the details. Selecting, writing and journalling tasks are derived from this list. */
const columns: { readonly [Name in keyof TaskDetails]: Column<TaskDetails[Name]> } = {
  projectId: asIs('project_id'),
  tags: {
    name: 'tags',
    write: (tags) => JSON.stringify(tags),
    read: (stored: string) => (stored === '[]' ? NO_TAGS : (JSON.parse(stored) as string[]).map(shownName)),
  },
  notes: { name: 'notes', write: (notes) => notes, read: cleanText },
  estimate: asIs('estimate'),
  due: asIs('due'),
  planned: {
    name: 'planned',
    write: (planned) => planned,
    read: (stored: string | null) => (stored !== null && isPlan(stored) ? stored : null),
  },
  recurrence: {
    name: 'recurrence',
    write: (recurrence) => recurrence,
    read: (stored: string | null) => (stored !== null && parseRecurrence(stored) ? stored : null),
  },
  parentId: asIs('parent_id'),
  billable: {
    name: 'billable',
    write: (billable) => (billable === null ? null : billable ? 1 : 0),
    read: (stored: number | null) => (stored === null ? null : stored === 1),
  },
  rates: {
    name: 'rates',
    write: (rates) => JSON.stringify(rates),
    read: (stored: string) => (stored === '[]' ? NO_RATES : (JSON.parse(stored) as Rates)),
  },
};

const entries = Object.entries(columns) as [keyof TaskDetails, Column<unknown>][];

/** The names of the columns. */
export const detailNames: readonly string[] = entries.map(([, { name }]) => name);

/** The details as named parameters of a statement. */
export const detailParameters = (details: TaskDetails): Readonly<Record<string, string | number | null>> =>
  Object.fromEntries(entries.map(([detail, { name, write }]) => [name, write(details[detail])]));

/** The details in a row of the tasks table. */
export const detailsIn = (row: Readonly<Record<string, unknown>>): TaskDetails =>
  Object.fromEntries(entries.map(([detail, { name, read }]) => [detail, read(row[name] as never)])) as TaskDetails;
