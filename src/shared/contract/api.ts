import { z } from 'zod';

/** A duration in ms, and a time in ms UTC. */
const duration = z.int().nonnegative();
const instant = z.int();
const date = z.iso.date();

const presentDay = {
  day: date.describe('The current day.'),
  day_start: instant.describe('When it began, ms UTC.'),
  day_end: instant.describe('When it ends, ms UTC.'),
};

const counted = {
  time_spent: duration.describe('Total of the closed entries, ms.'),
  spent_today: duration.describe('The part of them in the current day, ms.'),
  started_at: instant.nullable().describe('When the running entry started, ms UTC; null if the task is not running.'),
};

const apiTask = z
  .object({ id: z.int(), title: z.string(), project: z.string().nullable(), ...counted })
  .meta({ id: 'Task', description: 'Elapsed time is time_spent + (now − started_at), on the clock of server_now.' });

/** The state in the local API: elapsed time is `time_spent + (now − started_at)`, on the clock of `server_now`. */
export const apiStateSchema = z
  .object({
    revision: z.int().describe('Increases with every change.'),
    server_now: instant.describe('When this was sent, ms UTC.'),
    ...presentDay,
    active: z.array(apiTask).describe('Running tasks, the latest start first.'),
    resumable: z.array(apiTask).describe('Tasks that a toggle would resume.'),
    focus: z
      .object({ phase: z.string(), ends_at: instant })
      .nullable()
      .describe('The current focus phase and when it ends, ms UTC; null if there is none.'),
    list: z.string().describe('An etag of /v1/tasks: it changes when that answer does.'),
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
          billable: z.boolean().describe('Whether work on the task is to be billed.'),
          estimate: duration.nullable().describe('How long the task should take in all, ms.'),
          due: date.nullable(),
          planned: z
            .string()
            .nullable()
            .describe('When it is meant to be worked on, in local time: 2026-03-04 or 2026-03-04T14:30.'),
          recurrence: z.string().nullable().describe('How it recurs: a rule of RFC 5545, FREQ=WEEKLY;BYDAY=MO.'),
          parent_id: z.int().nullable().describe('The task that it is a part of; its time counts there as well.'),
          last_ended_at: instant.nullable().describe('When its last entry ended, ms UTC.'),
        })
        .meta({ id: 'ListedTask' }),
    ),
  })
  .meta({ id: 'Tasks' });

/** The entries that overlap a day, by start; or the latest ones, or one. */
export const apiEntriesSchema = z
  .object({
    server_now: instant,
    day: z
      .object({ date, start: instant, end: instant })
      .describe('The requested day, the current one by default; start and end in ms UTC.'),
    zone: z.string().describe('The IANA time zone in which days are counted.'),
    day_starts_at: z.int().describe('When a day starts, in minutes after midnight.'),
    entries: z.array(
      z
        .object({
          id: z.int(),
          task_id: z.int(),
          title: z.string(),
          project: z.string().nullable(),
          tags: z.array(z.string()).describe('The tags of its task.'),
          note: z.string(),
          started_at: instant,
          ended_at: instant.nullable().describe('null if it is running.'),
          spent: duration.describe('Its part in the day, up to server_now, ms; with last or id all of it.'),
        })
        .meta({ id: 'Entry' }),
    ),
  })
  .meta({ id: 'Entries' });

/** The result of a command. */
export const apiDoneSchema = z
  .object({ revision: z.int(), task_ids: z.array(z.int()).describe('The tasks that it changed.') })
  .meta({ id: 'Done' });

/** Why a request or a command was refused. */
export const apiRefusedSchema = z
  .object({ code: z.string(), message: z.string().describe('In the user’s language.') })
  .meta({ id: 'Refused' });

export type ApiState = z.infer<typeof apiStateSchema>;
export type ApiTasks = z.infer<typeof apiTasksSchema>;
export type ApiEntries = z.infer<typeof apiEntriesSchema>;
export type ApiDone = z.infer<typeof apiDoneSchema>;
export type ApiRefused = z.infer<typeof apiRefusedSchema>;
