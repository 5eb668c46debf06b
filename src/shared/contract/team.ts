import { z } from 'zod';
import { cleanLine } from '../model/cleanText.ts';
import { INSTANT_MAX } from '../model/instant.ts';
import { TITLE_MAX } from '../model/task.ts';
import { CHANGES_MAX, SPENT_MAX, TEAM_ID } from '../model/team.ts';

/** Maximum size of a message, bytes. */
export const MESSAGE_MAX = 8 * 1024;

const line = (max: number) => z.string().transform(cleanLine).pipe(z.string().min(1).max(max));
const name = line(100);
const title = line(TITLE_MAX);
/** The random id of a member or a timer. */
export const teamIdSchema = z.string().regex(TEAM_ID);
/** A time in ms on the group's clock, from 1970 to 2099; and a duration of at most ten years. */
const instant = z.int().min(0).max(INSTANT_MAX);
const duration = z.int().min(0).max(SPENT_MAX);
const counted = { time_spent: duration, started_at: instant.nullable() };

/** Maximum number of shared timers on which a member reports its work. */
export const WORK_MAX = 50;

/**
 * What a member shows, retained under its id. Nothing else of its tasks leaves its computer. `at`: when it was sent.
 */
export const presenceSchema = z.object({
  v: z.literal(1),
  name,
  at: instant,
  task: z.object({ title, ...counted }).nullable(),
});

/** The time of a member's own entries on shared timers, retained. */
export const workSchema = z.object({
  v: z.literal(1),
  work: z.array(z.object({ timer: teamIdSchema, ...counted })).max(WORK_MAX),
});

/** Whether a member is online, and since when it knows the group's clock. Offline is its will. */
export const hereSchema = z.discriminatedUnion('here', [
  z.object({ v: z.literal(1), here: z.literal(true), joined: instant }),
  z.object({ v: z.literal(1), here: z.literal(false) }),
]);

/** A shared timer, retained, as the last change left it. */
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

/** A question for the group's clock, and its answer; `asked` is a time on the asker's clock. */
export const askedSchema = z.object({ v: z.literal(1), from: teamIdSchema, asked: z.number() });
export const answeredSchema = z.object({ v: z.literal(1), by: teamIdSchema, asked: z.number(), group: instant });

/** The messages of each subject; null withdraws one. Receivers refuse everything else. */
export const messageSchemas = {
  presence: presenceSchema.nullable(),
  work: workSchema.nullable(),
  here: hereSchema.nullable(),
  timer: timerSchema,
  ask: askedSchema,
  answer: answeredSchema,
  /** A member sends this to itself to check that it can publish. */
  probe: z.object({ v: z.literal(1) }),
} as const;

export type Presence = z.infer<typeof presenceSchema>;
export type Work = z.infer<typeof workSchema>;
export type Here = z.infer<typeof hereSchema>;
