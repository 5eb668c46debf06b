/** A time known to be between two instants, ms UTC, inclusive. */
export type Between = readonly [from: number, to: number];

export type Entry = { readonly start: Between; readonly end: Between | null };

export type ModelTask = {
  readonly title: string;
  readonly done: boolean;
  readonly notes: string;
  readonly entries: readonly Entry[];
};

/** The expected tasks, by task id. */
export type Model = ReadonlyMap<number, ModelTask>;

/** A step: one command of the API or one call of the command line. */
export type Step =
  | { readonly do: 'add'; readonly title: string }
  | { readonly do: 'addAndStart'; readonly title: string }
  | { readonly do: 'rename'; readonly id: number; readonly title: string }
  | { readonly do: 'note'; readonly id: number; readonly notes: string }
  | { readonly do: 'complete' | 'reopen' | 'delete' | 'start' | 'pause'; readonly id: number }
  | { readonly do: 'stop' }
  | { readonly do: 'addEntry'; readonly id: number; readonly startedAt: number; readonly endedAt: number };

export const isRunning = ({ entries }: ModelTask): boolean => entries.some(({ end }) => end === null);

/** Ends a running task at a time. */
const ended = (task: ModelTask, at: Between): ModelTask => ({
  ...task,
  entries: task.entries.map((entry) => ({ ...entry, end: entry.end ?? at })),
});

const begun = (task: ModelTask, at: Between): ModelTask => ({
  ...task,
  done: false,
  entries: [...task.entries, { start: at, end: null }],
});

const empty = { done: false, notes: '', entries: [] };

/** The expected tasks after a step carried out within `at`. `added` is the id of a new task, if the step adds one. */
export function after(model: Model, step: Step, at: Between, added: number): Model {
  const next = new Map(model);
  const change = (id: number, how: (task: ModelTask) => ModelTask): void => {
    const task = next.get(id);
    if (task) next.set(id, how(task));
  };
  const endAll = (): void => next.forEach((task, id) => next.set(id, ended(task, at)));
  switch (step.do) {
    case 'add':
      next.set(added, { ...empty, title: step.title });
      break;
    case 'addAndStart':
      endAll();
      next.set(added, begun({ ...empty, title: step.title }, at));
      break;
    case 'rename':
      change(step.id, (task) => ({ ...task, title: step.title }));
      break;
    case 'note':
      change(step.id, (task) => ({ ...task, notes: step.notes }));
      break;
    case 'complete':
      change(step.id, (task) => ({ ...ended(task, at), done: true }));
      break;
    case 'reopen':
      change(step.id, (task) => ({ ...task, done: false }));
      break;
    case 'delete':
      next.delete(step.id);
      break;
    case 'start':
      endAll();
      change(step.id, (task) => begun(task, at));
      break;
    case 'pause':
      change(step.id, (task) => ended(task, at));
      break;
    case 'stop':
      endAll();
      break;
    case 'addEntry': {
      const entry: Entry = { start: [step.startedAt, step.startedAt], end: [step.endedAt, step.endedAt] };
      change(step.id, (task) => ({ ...task, entries: [...task.entries, entry] }));
      break;
    }
  }
  return next;
}

/** Entries are never empty, so one that ended in the millisecond of its start ends in the next. */
const SLACK = 2;

const within = (at: number, [from, to]: Between): boolean => at >= from - SLACK && at <= to + SLACK;

/** The first difference of the stored tasks, whose times are exact, from the expected ones; null if there is none. */
export function difference(expected: Model, stored: Model): string | null {
  const ids = new Set([...expected.keys(), ...stored.keys()]);
  for (const id of ids) {
    const [should, is] = [expected.get(id), stored.get(id)];
    if (!should || !is) return `task ${id} ${is ? 'should not be there' : 'is missing'}`;
    const told = ({ title, done, notes, entries }: ModelTask) => JSON.stringify([title, done, notes, entries.length]);
    if (told(should) !== told(is)) return `task ${id} is ${told(is)}, not ${told(should)}`;
    const [those, these] = [byStart(should), byStart(is)];
    const wrong = these.findIndex((entry, index) => !isSame(those[index], entry));
    if (wrong !== -1)
      return `entry ${wrong} of task ${id} is ${JSON.stringify(these[wrong])}, not ${JSON.stringify(those[wrong])}`;
  }
  return null;
}

const byStart = ({ entries }: ModelTask): Entry[] => entries.toSorted((a, b) => a.start[0] - b.start[0]);

function isSame(should: Entry | undefined, is: Entry): boolean {
  if (!should || !within(is.start[0], should.start)) return false;
  return should.end === null || is.end === null ? should.end === is.end : within(is.end[0], should.end);
}
