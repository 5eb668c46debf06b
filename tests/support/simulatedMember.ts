import { defaultSettings } from '#shared/settings/index.ts';
import type { Settings } from '#shared/settings/index.ts';
import type { Configuration } from '../../src/main/features/team/configuration.ts';
import type { TeamCommand } from '../../src/main/features/team/protocol/command.ts';
import type { Effect } from '../../src/main/features/team/protocol/effect.ts';
import type { OuterEvent } from '../../src/main/features/team/protocol/event.ts';
import { reduce, startTeam } from '../../src/main/features/team/protocol/reduce.ts';
import type { Step } from '../../src/main/features/team/protocol/reduce.ts';
import type { TeamState } from '../../src/main/features/team/protocol/state.ts';
import { simulateClock } from './simulatedClock.ts';
import { simulateTasks } from './simulatedTasks.ts';

/** The team north at a broker of that name. */
export const teamAt = (broker: string): Configuration => ({
  address: {
    url: `mqtts://${broker}.example`,
    user: null,
    password: null,
    authority: null,
    certificate: null,
    key: null,
  },
  isLocal: false,
  team: 'north',
  teamKey: null,
});

type Options = {
  /** Effects on the network. */
  readonly onEffect?: (effect: Effect) => void;
  /** Looks at each step. */
  readonly onStep?: (before: TeamState, event: OuterEvent, step: Step) => void;
  readonly skew?: number;
};

/** A member as the protocol alone has it, without a core, a store or promises. */
export function simulateMember(me: string, { onEffect = () => {}, onStep = () => {}, skew = 0 }: Options = {}) {
  const clock = simulateClock(skew);
  const tasks = simulateTasks(() => clock.now().wall, show);
  let settings: Settings = { ...defaultSettings, team: true, teamMember: me.slice(0, 4), teamName: 'north' };
  let configuration: Configuration | null = teamAt('broker');
  let commands = 0;
  let state = startTeam(me, snapshot(), { clockAhead: 0, timers: [], takeBacks: [] }, clock.now());
  const waiting: Effect[] = [];
  let isRunning = false;

  function snapshot(): TeamState['shown'] {
    return { settings, tasks: tasks.all() };
  }

  function dispatch(event: OuterEvent): void {
    const step = reduce(state, event, clock.now());
    onStep(state, event, step);
    state = step.state;
    waiting.push(...step.effects);
    if (isRunning) return;
    isRunning = true;
    for (let effect = waiting.shift(); effect; effect = waiting.shift()) carryOut(effect);
    isRunning = false;
  }

  function show(): void {
    dispatch({ type: 'snapshotShown', shown: snapshot(), configuration });
  }

  function set(part: Partial<Settings>): void {
    settings = { ...settings, ...part };
    show();
  }

  function carryOut(effect: Effect): void {
    if (effect.type === 'startTimer') clock.startTimer(effect.timer, effect.ms);
    else if (effect.type === 'retryLater') clock.startTimer(effect.timer, 1000 * effect.failures);
    else if (effect.type === 'stopTimer') clock.stopTimer(effect.timer);
    else if (effect.type === 'pauseTask') tasks.pause(effect.taskId);
    else if (effect.type === 'startTask') {
      const taskId = effect.taskId ?? tasks.add(effect.title);
      if (effect.taskId === null) dispatch({ type: 'taskAdded', timer: effect.timer, taskId });
      tasks.start(taskId);
    } else onEffect(effect);
  }

  return {
    me,
    dispatch,
    tasks,
    set,
    setWall: clock.setWall,
    state: (): TeamState => state,
    begin: (): void => dispatch({ type: 'started', shown: snapshot(), configuration }),
    configure(next: Configuration | null): void {
      configuration = next;
      set({ team: next !== null });
    },
    command(command: TeamCommand): void {
      commands += 1;
      const newId = `${me.slice(0, -4)}${String(commands).padStart(4, '0')}`;
      dispatch({ type: 'commanded', command, newId });
    },
    setOnline(isOnline: boolean): void {
      clock.setOnline(isOnline);
      dispatch({ type: 'networkChanged' });
    },
    pass(ms: number): void {
      clock.pass(ms, (timer) => dispatch({ type: 'timerFired', timer }));
      dispatch({ type: 'ticked' });
    },
  };
}

export type SimulatedMember = ReturnType<typeof simulateMember>;
