import { z } from 'zod';

/** ms, and ms UTC. */
const duration = z.int().nonnegative();
const instant = z.int();
const date = z.iso.date();

const presentDay = {
  day: date.describe('The present day.'),
  day_start: instant.describe('When it began, ms UTC.'),
  day_end: instant.describe('When it ends, ms UTC.'),
};

const counted = {
  time_spent: duration.describe('Total of the closed entries, ms.'),
  spent_today: duration.describe('Its part that lies in the present day, ms.'),
  started_at: instant.nullable().describe('Since when it runs, ms UTC; null: it does not.'),
};

const apiTask = z
  .object({ id: z.int(), title: z.string(), project: z.string().nullable(), ...counted })
  .meta({ id: 'Task', description: 'Elapsed time is time_spent + (now − started_at), on the clock of server_now.' });

/** What the local feed tells of Stint: elapsed time is `time_spent + (now − started_at)`, on the clock of `server_now`. */
export const apiStateSchema = z
  .object({
    revision: z.int().describe('Moves with every change.'),
    server_now: instant.describe('ms UTC, when it was told.'),
    ...presentDay,
    active: z.array(apiTask).describe('What runs, the latest start first.'),
    resumable: z.array(apiTask).describe('What toggling would resume.'),
    focus: z
      .object({ phase: z.string(), ends_at: instant })
      .nullable()
      .describe('The phase of focus that is on, and when it is over, ms UTC; null: none.'),
    list: z.string().describe('A mark of what /v1/tasks tells: another where that is another.'),
  })
  .meta({ id: 'State' });

/** The list of tasks, in its order. */
export const apiTasksSchema = z
  .object({
    revision: z.int(),
    server_now: instant,
    ...presentDay,
    tasks: z.array(
      apiTask
        .extend({
          state: z.enum(['open', 'done']),
          tags: z.array(z.string()),
          estimate: duration.nullable().describe('How long it should take in all, ms.'),
          due: date.nullable(),
          last_ended_at: instant.nullable().describe('When it was worked on last, ms UTC.'),
        })
        .meta({ id: 'ListedTask' }),
    ),
  })
  .meta({ id: 'Tasks' });

/** The entries that lie in a day, by start. */
export const apiEntriesSchema = z
  .object({
    server_now: instant,
    day: z.object({ date, start: instant, end: instant }).describe('What is asked for; start and end in ms UTC.'),
    entries: z.array(
      z
        .object({
          id: z.int(),
          task_id: z.int(),
          title: z.string(),
          project: z.string().nullable(),
          started_at: instant,
          ended_at: instant.nullable().describe('null: it runs.'),
          spent: duration.describe('The part of it that lies in the day, up to server_now, ms.'),
        })
        .meta({ id: 'Entry' }),
    ),
  })
  .meta({ id: 'Entries' });

/** What a command came to. */
export const apiDoneSchema = z
  .object({ revision: z.int(), task_ids: z.array(z.int()).describe('The tasks it wrote.') })
  .meta({ id: 'Done' });

/** Why something was not done. */
export const apiRefusedSchema = z
  .object({ code: z.string(), message: z.string().describe('In the language of the user.') })
  .meta({ id: 'Refused' });

export type ApiState = z.infer<typeof apiStateSchema>;
export type ApiTasks = z.infer<typeof apiTasksSchema>;
export type ApiEntries = z.infer<typeof apiEntriesSchema>;
export type ApiDone = z.infer<typeof apiDoneSchema>;
export type ApiRefused = z.infer<typeof apiRefusedSchema>;
