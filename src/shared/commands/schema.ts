import { z } from 'zod';

// What the fields of commands are made of.

/** Nothing longer than this is read: far above any title, far below what could hurt. */
const TEXT_MAX = 100_000;
export const TASKS_MAX = 10_000;

export const anyText = z.string().max(TEXT_MAX);
export const rowId = z.int().positive();
/** ms UTC, from 1970 to 2100. */
export const instant = z.int().min(0).max(4_102_444_800_000);

/** What was answered to a command that asked back. */
export const agreement = {
  /** What to do with entries in the way, whatever the setting says. */
  overlaps: z.enum(['trim', 'allow']).exactOptional(),
  /** An entry of more than 24 hours is meant. */
  long: z.literal(true).exactOptional(),
};

const details = {
  tags: z.array(anyText).max(100).exactOptional(),
  /** ms. */
  estimate: z.int().nullable().exactOptional(),
  /** A date. */
  due: anyText.nullable().exactOptional(),
};

/** A task as somebody types it; the project is named, and made where there is none of that name. */
export const draft = { title: anyText, project: anyText.exactOptional(), ...details };

/** What can be changed of a task. `project` is a name, as in a draft; null: none. */
export const taskFields = z.strictObject({
  title: anyText.exactOptional(),
  project: anyText.nullable().exactOptional(),
  notes: anyText.exactOptional(),
  ...details,
});

/** What can be changed of an entry. The end of a running one is set by ending it here. */
export const entryFields = z.strictObject({
  taskId: rowId.exactOptional(),
  startedAt: instant.exactOptional(),
  endedAt: instant.exactOptional(),
  note: anyText.exactOptional(),
});
