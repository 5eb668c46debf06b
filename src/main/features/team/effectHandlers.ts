import type { Core } from '../../core/core.ts';
import type { Clock, Disposable } from '../../core/ports.ts';
import type { Broker } from './broker.ts';
import { openChannel } from './channel.ts';
import type { Channel } from './channel.ts';
import { placeOf } from './configuration.ts';
import type { Configuration } from './configuration.ts';
import { encryptionOf } from './encryption.ts';
import type { TimerName } from './protocol/effect.ts';
import { createReplayGuard } from './replayGuard.ts';
import { retryDelay } from './retryDelay.ts';
import type { Dispatch, EffectHandlers } from './runner.ts';
import type { Storage } from './storage.ts';
import { takeBack, takeBackOver } from './takeBack.ts';

type Options = {
  readonly core: Pick<Core, 'execute'>;
  readonly clock: Clock;
  readonly broker: Broker;
  readonly storage: Storage;
  /** From 0 to 1: spreads members that reconnect. */
  readonly chance: () => number;
  /** Somebody, by name where it is known, paused for all what runs here. */
  readonly onPaused: (title: string, by: string | null) => void;
};

/** What the protocol's effects do to the broker, the clock, the store and the core. */
export const createEffectHandlers = (options: Options, dispatch: Dispatch): EffectHandlers => ({
  ...channelHandlers(options, dispatch),
  ...timerHandlers(options, dispatch),
  ...coreHandlers(options, dispatch),
  store: ({ part, value }) => options.storage.write(part, value),
});

type Part<Type extends keyof EffectHandlers> = Pick<EffectHandlers, Type>;

function channelHandlers(
  { clock, broker, storage }: Options,
  dispatch: Dispatch,
): Part<'connect' | 'disconnect' | 'publish' | 'takeBackHere' | 'takeBackThere'> {
  const { me, nextConnection } = storage;
  const isFresh = createReplayGuard();
  let channel: Channel | null = null;

  async function takeBackThere(configuration: Configuration): Promise<void> {
    const isConfirmed = await takeBack(broker, clock, me, configuration, nextConnection());
    dispatch({ type: 'takeBackEnded', place: placeOf(configuration), isConfirmed });
  }

  return {
    connect({ configuration: { address, team, teamKey } }) {
      channel = openChannel({
        clock,
        broker,
        address,
        team,
        me,
        encryption: encryptionOf(teamKey),
        purpose: 'member',
        number: nextConnection(),
        isFresh,
        onBegin: () => dispatch({ type: 'channelBegan' }),
        onReady: () => dispatch({ type: 'channelReady' }),
        onMessages: (messages, dropped) => dispatch({ type: 'received', messages, dropped }),
        onDown: (problem, detail) => dispatch({ type: 'channelDown', problem, detail }),
      });
    },
    disconnect() {
      channel?.dispose();
      channel = null;
    },
    publish: ({ subject, value, retain }) => channel?.publish(subject, value, retain),
    takeBackHere({ place }) {
      if (channel) takeBackOver(channel, me, () => dispatch({ type: 'takenBack', place }));
    },
    takeBackThere: ({ configuration }) => void takeBackThere(configuration),
  };
}

function timerHandlers(
  { clock, chance }: Options,
  dispatch: Dispatch,
): Part<'startTimer' | 'retryLater' | 'stopTimer'> {
  const timers = new Map<TimerName, Disposable>();

  function stop(timer: TimerName): void {
    timers.get(timer)?.dispose();
    timers.delete(timer);
  }

  function start(timer: TimerName, ms: number): void {
    stop(timer);
    const fire = (): void => {
      timers.delete(timer);
      dispatch({ type: 'timerFired', timer });
    };
    timers.set(timer, clock.after(ms, fire));
  }

  return {
    startTimer: ({ timer, ms }) => start(timer, ms),
    retryLater: ({ timer, failures }) => start(timer, retryDelay(failures, chance())),
    stopTimer: ({ timer }) => stop(timer),
  };
}

function coreHandlers({ core, onPaused }: Options, dispatch: Dispatch): Part<'startTask' | 'pauseTask' | 'refuse'> {
  const start = (taskId: number) => core.execute({ type: 'startTimer', taskId }, 'team');
  return {
    startTask({ timer, title, taskId }) {
      if (taskId !== null) return start(taskId);
      const added = core.execute({ type: 'addTasks', tasks: [{ title }] }, 'team');
      const [newId] = added.ok ? added.taskIds : [];
      if (newId === undefined) return added;
      dispatch({ type: 'taskAdded', timer, taskId: newId });
      return start(newId);
    },
    pauseTask({ timer, taskId, pausedBy }) {
      const result = core.execute({ type: 'pauseTimer', taskId }, 'team');
      if (!pausedBy) return result;
      if (result.ok) onPaused(pausedBy.title, pausedBy.name);
      else dispatch({ type: 'pauseFailed', timer });
      return null;
    },
    refuse: ({ rejection }) => ({ ok: false, rejection }),
  };
}
