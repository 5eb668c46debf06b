import { z } from 'zod';
import { cleanLine } from '../model/cleanText.ts';
import { TITLE_MAX } from '../model/task.ts';
import { CHANGES_MAX, INSTANT_MAX, SPENT_MAX } from '../model/team.ts';

/** Bytes of a message. A longer one is none of Stint's. */
export const MESSAGE_MAX = 8 * 1024;

const line = (max: number) => z.string().transform(cleanLine).pipe(z.string().min(1).max(max));
const name = line(100);
const title = line(TITLE_MAX);
/** A random name: of a member or a timer. */
export const teamIdSchema = z.string().regex(/^[0-9a-f-]{36}$/u);
/** ms on the group's clock, from 1970 to 2100; and ten years at most. */
const instant = z.int().min(0).max(INSTANT_MAX);
const duration = z.int().min(0).max(SPENT_MAX);
const counted = { time_spent: duration, started_at: instant.nullable() };

/** Shared timers that a member tells its work on. */
export const WORK_MAX = 50;

/** What a member shows of itself, retained under its name: nothing else of its tasks leaves its machine. `at`: when it was told. */
export const presenceSchema = z.object({
  v: z.literal(1),
  name,
  at: instant,
  task: z.object({ title, ...counted }).nullable(),
});

/** What a member has spent on the timers that are shared, retained: on its own entries. */
export const workSchema = z.object({
  v: z.literal(1),
  work: z.array(z.object({ timer: teamIdSchema, ...counted })).max(WORK_MAX),
});

/** Whether a member is there, and since when it has the group's clock; gone is its last will. */
export const hereSchema = z.discriminatedUnion('here', [
  z.object({ v: z.literal(1), here: z.literal(true), joined: instant }),
  z.object({ v: z.literal(1), here: z.literal(false) }),
]);

/** A shared timer, retained: as it was left by whoever changed it last. */
export const timerSchema = z.object({
  v: z.literal(1),
  id: teamIdSchema,
  title,
  state: z.enum(['running', 'paused', 'left', 'ended']),
  spent: duration,
  since: instant,
  clock: z.int().min(0).max(CHANGES_MAX),
  author: teamIdSchema,
});

/** A question for the group's clock, and its answer; `asked` is the asker's own. */
export const askedSchema = z.object({ v: z.literal(1), from: teamIdSchema, asked: z.number() });
export const answeredSchema = z.object({ v: z.literal(1), by: teamIdSchema, asked: z.number(), group: instant });

/** What may be told of each subject; null: what was told is taken back. What does not fit is refused by whoever hears it. */
export const messageSchemas = {
  presence: presenceSchema.nullable(),
  work: workSchema.nullable(),
  here: hereSchema.nullable(),
  timer: timerSchema,
  ask: askedSchema,
  answer: answeredSchema,
  /** By which a member hears that it can speak. */
  probe: z.object({ v: z.literal(1) }),
} as const;

export type Presence = z.infer<typeof presenceSchema>;
export type Work = z.infer<typeof workSchema>;
export type Here = z.infer<typeof hereSchema>;
