import { z } from 'zod';
import { teamIdSchema, timerSchema } from '#shared/contract/team.ts';
import { isLeap, settle } from '#shared/model/team.ts';
import type { SharedTimer } from '#shared/model/team.ts';
import type { TaskId } from '#shared/model/ids.ts';

/** More are not listened to, only counted: so many of them. As many are known as forgotten. */
export const TIMERS_MAX = 500;
const BEYOND_MAX = 10_000;

const heldSchema = z.object({
  /** Where it is shared: what is known of it is told there and nowhere else. */
  team: z.string(),
  timer: timerSchema.omit({ v: true }),
  /** The task here that its own entries are made on. */
  taskId: z.int().nullable(),
  /** It was changed here, and the team has not been heard to have it. */
  untold: z.boolean(),
});

/** A timer that its person does not want to see any more, and what was said of it is not listened to. */
const forgottenSchema = z.object({ forgotten: teamIdSchema });

type Held = Readonly<z.infer<typeof heldSchema>>;
type Kept = Held | Readonly<z.infer<typeof forgottenSchema>>;

/** What was kept over a restart; what is none of it is left out. */
function readKept(kept: unknown): { held: readonly Held[]; forgotten: ReadonlySet<string> } {
  const all = z.array(z.unknown()).catch([]).parse(kept);
  return {
    held: all.flatMap((one) => heldSchema.safeParse(one).data ?? []),
    forgotten: new Set(all.flatMap((one) => forgottenSchema.safeParse(one).data?.forgotten ?? [])),
  };
}

/**
 * The shared timers as they stand here. `keep` stores what is to be known after a restart: those that have a task here, and
 * what the team has not been told. What others do to the rest is not written down: nobody fills this disk.
 */
export function createSharedTimers(kept: unknown, keep: (kept: readonly Kept[]) => void) {
  /** Those of the team that was entered last, and what is kept of other teams. */
  const all = new Map<string, Held>();
  let { held: elsewhere, forgotten } = readKept(kept);
  /** Those that there was no room for. */
  const beyond = new Set<string>();
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
    if (!before && isFull()) return noRoomFor(held.timer.id);
    all.set(held.timer.id, held);
    isKept &&= !matters(held) && !(before && matters(before));
  }

  function noRoomFor(id: string): void {
    if (!all.has(id) && beyond.size < BEYOND_MAX) beyond.add(id);
  }

  /** Whether there is no room for one more; what has ended makes room. */
  function isFull(): boolean {
    if (all.size < TIMERS_MAX) return false;
    const ended = [...all.values()].find((held) => held.timer.state === 'ended' && !matters(held));
    return ended === undefined || !all.delete(ended.timer.id);
  }

  /** Once for all that was heard together. */
  function save(): void {
    if (!isKept) keep([...elsewhere, ...here(), ...[...forgotten].map((id) => ({ forgotten: id }))]);
    isKept = true;
  }

  /** From here on it is about the timers of this team; false: it was already. */
  function enter(next: string): boolean {
    if (next === team) return false;
    const known = [...elsewhere, ...here()];
    team = next;
    all.clear();
    beyond.clear();
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
    /** It is not listened to any more; its task, where it has one, is an ordinary one from now on. */
    forget(id: string): void {
      all.delete(id);
      // The newest ones matter most.
      forgotten = new Set([...forgotten, id].slice(-TIMERS_MAX));
      isKept = false;
      save();
    },
    link(id: string, taskId: TaskId): void {
      const held = all.get(id);
      if (held) put({ ...held, taskId });
      save();
    },
    /**
     * Takes in what the team has of a timer. `settled`: what it is now; `outdated`: the team has less than is known here, or
     * what is refused, and should be told. Null: it is not listened to.
     */
    heard(theirs: SharedTimer): { readonly settled: SharedTimer; readonly outdated: boolean } | null {
      if (forgotten.has(theirs.id)) return null;
      heardOf.add(theirs.id);
      const held = all.get(theirs.id);
      if (isLeap(held?.timer ?? null, theirs)) return held ? { settled: held.timer, outdated: true } : null;
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
    /** What was said of a timer was not looked at, as too much came at once. */
    noRoomFor,
    /** How many timers there are beside those that are listed, so far as they are counted. */
    beyond: (): number => beyond.size,
    /** What is kept is another: a backup was restored, and tasks are those of it. */
    reload(restored: unknown): void {
      const entered = team;
      all.clear();
      ({ held: elsewhere, forgotten } = readKept(restored));
      team = '';
      enter(entered);
    },
    /** A session begins: of what is not ours only what is said again is true. */
    begin(): void {
      heardOf = new Set();
      beyond.clear();
      for (const [id, held] of all) if (!matters(held)) all.delete(id);
    },
    /** What the team is to be told once all that it has was heard: what it missed, and what its broker forgot. */
    missing: (): readonly SharedTimer[] =>
      [...all.values()].filter(({ timer, untold }) => untold || !heardOf.has(timer.id)).map(({ timer }) => timer),
  };
}

export type SharedTimers = ReturnType<typeof createSharedTimers>;
