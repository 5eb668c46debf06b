import { z } from 'zod';
import { INSTANT_MAX } from '../model/instant.ts';

// Schemas for the fields of commands.

/** Maximum length of any text: far above any title, and far below what could do harm. */
const TEXT_MAX = 100_000;
export const TASKS_MAX = 10_000;

export const anyText = z.string().max(TEXT_MAX);
export const rowId = z.int().positive();
/** The code of a currency, ISO 4217. */
export const currency = z.string().regex(/^[A-Z]{3}$/u);
/** A time in ms UTC, from 1970 to 2099. */
export const instant = z.int().min(0).max(INSTANT_MAX);

/** The consent to change entries that were billed. */
export const billedAgreement = { billed: z.literal(true).exactOptional() };

/** The confirmation of a command. */
export const agreement = {
  /** What to do with overlapping entries, regardless of the setting. */
  overlaps: z.enum(['trim', 'allow']).exactOptional(),
  /** An entry of more than 24 hours is intended. */
  long: z.literal(true).exactOptional(),
  ...billedAgreement,
};

const details = {
  tags: z.array(anyText).max(100).exactOptional(),
  /** ms. */
  estimate: z.int().nullable().exactOptional(),
  /** A date. */
  due: anyText.nullable().exactOptional(),
  /** A date, or a date and time. */
  planned: anyText.nullable().exactOptional(),
  /** A rule of RFC 5545. */
  recurrence: anyText.nullable().exactOptional(),
  /** The task that it is a part of. */
  parentId: rowId.nullable().exactOptional(),
};

/** A task as typed by a person; the project is named, and created if it does not exist. */
export const draft = { title: anyText, project: anyText.exactOptional(), ...details };

/** The fields of a task that can be changed. `project` is a name, as in a draft; null for none. */
export const taskFields = z.strictObject({
  title: anyText.exactOptional(),
  project: anyText.nullable().exactOptional(),
  notes: anyText.exactOptional(),
  ...details,
  billable: z.boolean().nullable().exactOptional(),
});

/** The fields of an entry that can be changed. Setting the end of a running one ends it. */
export const entryFields = z.strictObject({
  taskId: rowId.exactOptional(),
  startedAt: instant.exactOptional(),
  endedAt: instant.exactOptional(),
  note: anyText.exactOptional(),
  billable: z.boolean().nullable().exactOptional(),
});
