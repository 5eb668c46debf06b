import { z } from 'zod';
import { timerSchema } from '#shared/contract/team.ts';
import { settle } from '#shared/domain/team.ts';
import type { SharedTimer } from '#shared/domain/team.ts';
import type { TaskId } from '#shared/domain/task.ts';

/** More are not listened to. */
export const TIMERS_MAX = 500;

const heldSchema = z.object({
  /** Where it is shared: what is known of it is told there and nowhere else. */
  team: z.string(),
  timer: timerSchema.omit({ v: true }),
  /** The task here that its own entries are made on. */
  taskId: z.int().nullable(),
  /** It was changed here, and the team has not been heard to have it. */
  untold: z.boolean(),
});

type Held = Readonly<z.infer<typeof heldSchema>>;

/** What was kept over a restart; what is none of it is left out. */
const readKept = (kept: unknown): Held[] =>
  z
    .array(z.unknown())
    .catch([])
    .parse(kept)
    .flatMap((one) => heldSchema.safeParse(one).data ?? []);

/**
 * The shared timers as they stand here. `keep` stores what is to be known after a restart: those that have a task here, and
 * what the team has not been told. What others do to the rest is not written down: nobody fills this disk.
 */
export function createSharedTimers(kept: unknown, keep: (kept: readonly Held[]) => void) {
  /** Those of the team that was entered last, and what is kept of other teams. */
  const all = new Map<string, Held>();
  let elsewhere: readonly Held[] = readKept(kept);
  let team = '';
  /** Those that the team was heard to have, in this session. */
  let heardOf = new Set<string>();
  /** What is stored is how things are. */
  let isKept = true;

  const matters = ({ taskId, untold }: Held): boolean => taskId !== null || untold;

  const here = (): Held[] => [...all.values()].filter(matters);

  function put(part: Omit<Held, 'team'>): void {
    const held = { ...part, team };
    const before = all.get(held.timer.id);
    if (!before && isFull()) return;
    all.set(held.timer.id, held);
    isKept &&= !matters(held) && !(before && matters(before));
  }

  /** Whether there is no room for one more; what has ended makes room. */
  function isFull(): boolean {
    if (all.size < TIMERS_MAX) return false;
    const ended = [...all.values()].find((held) => held.timer.state === 'ended' && !matters(held));
    return ended === undefined || !all.delete(ended.timer.id);
  }

  /** Once for all that was heard together. */
  function save(): void {
    if (!isKept) keep([...elsewhere, ...here()]);
    isKept = true;
  }

  /** From here on it is about the timers of this team; false: it was already. */
  function enter(next: string): boolean {
    if (next === team) return false;
    const known = [...elsewhere, ...here()];
    team = next;
    all.clear();
    for (const held of known) if (held.team === team) all.set(held.timer.id, held);
    elsewhere = known.filter((held) => held.team !== team);
    return true;
  }

  return {
    get: (id: string): SharedTimer | null => all.get(id)?.timer ?? null,
    all: (): readonly Held[] => [...all.values()],
    /** The task of a timer here; null: it has none. */
    taskOf: (id: string): TaskId | null => all.get(id)?.taskId ?? null,
    /** The tasks of the timers that have one here. */
    links: (): ReadonlyMap<string, TaskId> =>
      new Map([...all].flatMap(([id, { taskId }]) => (taskId === null ? [] : [[id, taskId] as const]))),
    /** Takes in a change that was made here, of a timer or to a new one. */
    change(timer: SharedTimer, taskId: TaskId | null): void {
      put({ timer, taskId, untold: true });
      save();
    },
    link(id: string, taskId: TaskId): void {
      const held = all.get(id);
      if (held) put({ ...held, taskId });
      save();
    },
    /**
     * Takes in what the team has of a timer. `settled`: what it is now; `outdated`: the team has less than is known here, and
     * should be told.
     */
    heard(theirs: SharedTimer): { readonly settled: SharedTimer; readonly outdated: boolean } {
      heardOf.add(theirs.id);
      const held = all.get(theirs.id);
      const settled = held ? settle(held.timer, theirs) : theirs;
      const outdated = settled !== theirs && JSON.stringify(settled) !== JSON.stringify(theirs);
      const untold = held?.untold === true && outdated;
      // What has ended is no timer to work on any more.
      const taskId = settled.state === 'ended' ? null : (held?.taskId ?? null);
      if (!held || settled !== held.timer || untold !== held.untold) put({ taskId, timer: settled, untold });
      return { settled, outdated };
    },
    enter,
    isFull,
    save,
    /** What is kept is another: a backup was restored, and tasks are those of it. */
    reload(restored: unknown): void {
      const entered = team;
      all.clear();
      elsewhere = readKept(restored);
      team = '';
      enter(entered);
    },
    /** A session begins: of what is not ours only what is said again is true. */
    begin(): void {
      heardOf = new Set();
      for (const [id, held] of all) if (!matters(held)) all.delete(id);
    },
    /** What the team is to be told once all that it has was heard: what it missed, and what its broker forgot. */
    missing: (): readonly SharedTimer[] =>
      [...all.values()].filter(({ timer, untold }) => untold || !heardOf.has(timer.id)).map(({ timer }) => timer),
  };
}

export type SharedTimers = ReturnType<typeof createSharedTimers>;
