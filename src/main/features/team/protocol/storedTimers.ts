import { z } from 'zod';
import { teamIdSchema, timerSchema } from '#shared/contract/team.ts';
import type { HeldTimer, SharedTimers } from './state.ts';

const heldSchema = z.object({
  team: z.string(),
  timer: timerSchema.omit({ v: true }),
  taskId: z.int().nullable(),
  untold: z.boolean(),
});

const forgottenSchema = z.object({ forgotten: teamIdSchema });

/** Whether a timer is known after a restart. What others do to the rest is not written down: nobody fills this disk. */
export const isStored = ({ taskId, untold }: HeldTimer): boolean => taskId !== null || untold;

/** What is stored: timers that have a task here or were not told yet, of all teams, and those that were dismissed. */
export const storedTimers = ({ elsewhere, all, forgotten }: SharedTimers): readonly unknown[] => [
  ...elsewhere,
  ...[...all.values()].filter(isStored),
  ...[...forgotten].map((id) => ({ forgotten: id })),
];

/** What was stored; values that are damaged are left out. It is of no team until one is entered. */
export function readTimers(stored: unknown): SharedTimers {
  const values = z.array(z.unknown()).catch([]).parse(stored);
  return {
    team: '',
    all: new Map(),
    elsewhere: values.flatMap((value) => heldSchema.safeParse(value).data ?? []),
    forgotten: new Set(values.flatMap((value) => forgottenSchema.safeParse(value).data?.forgotten ?? [])),
    beyond: new Set(),
    heardOf: new Set(),
  };
}

/** The timers of another team come to hand, and those of the one before are kept. */
export function enterTeam(timers: SharedTimers, team: string): SharedTimers {
  const known = [...timers.elsewhere, ...[...timers.all.values()].filter(isStored)];
  return {
    ...timers,
    team,
    all: new Map(known.filter((held) => held.team === team).map((held) => [held.timer.id, held])),
    elsewhere: known.filter((held) => held.team !== team),
    beyond: new Set(),
  };
}
