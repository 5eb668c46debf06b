import { defaultSettings } from '#shared/settings/index.ts';
import type { Settings } from '#shared/settings/index.ts';
import type { Task } from '#shared/model/task.ts';
import type { Configuration } from '../../src/main/features/team/configuration.ts';
import type { Effect, TimerName } from '../../src/main/features/team/protocol/effect.ts';
import type { Now, OuterEvent } from '../../src/main/features/team/protocol/event.ts';
import { reduce, startTeam } from '../../src/main/features/team/protocol/reduce.ts';
import type { Step } from '../../src/main/features/team/protocol/reduce.ts';
import type { TeamState } from '../../src/main/features/team/protocol/state.ts';

const START = Date.UTC(2026, 2, 4, 9);

/** A team at a broker of that name. */
export const teamAt = (name: string, team = 'north'): Configuration => ({
  address: {
    url: `mqtts://${name}.example`,
    user: null,
    password: null,
    authority: null,
    certificate: null,
    key: null,
  },
  isLocal: false,
  team,
  teamKey: null,
});

const newTask = (id: number, title: string): Task => ({
  id,
  title,
  projectId: null,
  tags: [],
  notes: '',
  estimate: null,
  due: null,
  state: 'open',
  position: String(id),
  createdAt: START,
  doneAt: null,
  neverAsk: false,
  timeSpent: 0,
  spentToday: 0,
  lastEndedAt: null,
  pausedIn: null,
  running: null,
});

/**
 * A member as the protocol alone has it: its tasks are a map, its clocks numbers, and its effects on the network go to
 * `onEffect`. `onStep`: looks at each step.
 */
export function simulateMember(
  me: string,
  onEffect: (effect: Effect) => void,
  onStep: (before: TeamState, event: OuterEvent, step: Step) => void = () => {},
  skew = 0,
) {
  let now: Now = { wall: START + skew, steady: 0, isOnline: true };
  let settings: Settings = { ...defaultSettings, team: true, teamMember: me.slice(0, 4), teamName: 'north' };
  let tasks: ReadonlyMap<number, Task> = new Map();
  let configuration: Configuration | null = teamAt('broker');
  let entries = 0;
  let ids = 0;
  let state = startTeam(me, { settings, tasks }, { clockAhead: 0, timers: [], takeBacks: [] }, now);
  const timers = new Map<TimerName, number>();
  const waiting: Effect[] = [];
  let isRunning = false;

  function dispatch(event: OuterEvent): void {
    const step = reduce(state, event, now);
    onStep(state, event, step);
    state = step.state;
    waiting.push(...step.effects);
    if (isRunning) return;
    isRunning = true;
    for (let effect = waiting.shift(); effect; effect = waiting.shift()) carryOut(effect);
    isRunning = false;
  }

  const show = (): void => dispatch({ type: 'snapshotShown', shown: { settings, tasks }, configuration });

  function set(part: Partial<Settings>): void {
    settings = { ...settings, ...part };
    show();
  }

  function setTask(task: Task): void {
    tasks = new Map([...tasks, [task.id, task]]);
    show();
  }

  function start(taskId: number): void {
    const task = tasks.get(taskId);
    if (task && !task.running)
      setTask({ ...task, running: { id: (entries += 1), startedAt: now.wall } as Task['running'] });
  }

  function pause(taskId: number): void {
    const task = tasks.get(taskId);
    if (!task?.running) return;
    const spent = Math.max(0, now.wall - task.running.startedAt);
    setTask({ ...task, timeSpent: task.timeSpent + spent, running: null });
  }

  function addTask(title: string): number {
    const id = tasks.size + 1;
    setTask(newTask(id, title));
    return id;
  }

  function carryOut(effect: Effect): void {
    if (effect.type === 'startTimer') timers.set(effect.timer, now.steady + effect.ms);
    else if (effect.type === 'retryLater') timers.set(effect.timer, now.steady + 1000 * effect.failures);
    else if (effect.type === 'stopTimer') timers.delete(effect.timer);
    else if (effect.type === 'pauseTask') pause(effect.taskId);
    else if (effect.type === 'startTask') {
      const taskId = effect.taskId ?? addTask(effect.title);
      if (effect.taskId === null) dispatch({ type: 'taskAdded', timer: effect.timer, taskId });
      start(taskId);
    } else onEffect(effect);
  }

  return {
    me,
    dispatch,
    state: (): TeamState => state,
    tasks: (): ReadonlyMap<number, Task> => tasks,
    entries: (): number => entries,
    start,
    pause,
    addTask,
    begin: (): void => dispatch({ type: 'started', shown: { settings, tasks }, configuration }),
    set,
    configure(next: Configuration | null): void {
      configuration = next;
      set({ team: next !== null });
    },
    request(request: Extract<OuterEvent, { type: 'requested' }>['request']): void {
      ids += 1;
      const newId = `${me.slice(0, -4)}${String(ids).padStart(4, '0')}`;
      dispatch({ type: 'requested', request, newId });
    },
    setOnline(isOnline: boolean): void {
      now = { ...now, isOnline };
      dispatch({ type: 'networkChanged' });
    },
    /** The wall clock is set forward, ms. */
    setWall(by: number): void {
      now = { ...now, wall: now.wall + by };
    },
    /** Time goes by; timers fire where it passes them. */
    pass(ms: number): void {
      const end = now.steady + ms;
      for (;;) {
        const [next] = [...timers].filter(([, at]) => at <= end).toSorted((a, b) => a[1] - b[1]);
        if (!next) break;
        const [timer, at] = next;
        timers.delete(timer);
        moveTo(at);
        dispatch({ type: 'timerFired', timer });
      }
      moveTo(end);
      dispatch({ type: 'ticked' });
    },
  };

  function moveTo(steady: number): void {
    now = { ...now, wall: now.wall + Math.max(0, steady - now.steady), steady: Math.max(now.steady, steady) };
  }
}

export type SimulatedMember = ReturnType<typeof simulateMember>;
