import { z } from 'zod';

/** ms, and ms UTC. */
const duration = z.int().nonnegative();
const instant = z.int();

const feedTask = z.object({
  id: z.int(),
  title: z.string(),
  project: z.string().nullable(),
  /** Total of the closed entries, ms; with `started_at` all that is needed to count by oneself. */
  time_spent: duration,
  /** Its part that lies in the present day, ms. */
  spent_today: duration,
  /** Since when it runs, ms UTC; null: it does not. */
  started_at: instant.nullable(),
});

/** What the local feed tells of Stint: elapsed time is `time_spent + (now − started_at)`, on the clock of `server_now`. */
export const feedStateSchema = z.object({
  /** Moves with every change. */
  revision: z.int(),
  /** ms UTC, when it was told. */
  server_now: instant,
  /** The present day, `2026-03-04`. */
  day: z.string(),
  /** What runs, the latest start first. */
  active: z.array(feedTask),
  /** What toggling would resume. */
  resumable: z.array(feedTask),
  /** The phase of focus that is on, and when it is over, ms UTC; null: none. */
  focus: z.object({ phase: z.string(), ends_at: instant }).nullable(),
});

export type FeedState = z.infer<typeof feedStateSchema>;
