import type { AwaySign } from '#shared/model/away.ts';
import type { EntryId } from '#shared/model/ids.ts';
import { attempt } from '../../core/attempt.ts';
import type { Core } from '../../core/core.ts';
import type { Clock } from '../../core/ports.ts';
import { leftEntries, thresholdOf } from './timeAway.ts';
import type { TimeAway, AwayState } from './timeAway.ts';

/** A time away to store, in ms of the steady clock. `until`: its end, to ask about; null: the entries end when it began. */
type Unstored = {
  readonly ids: readonly EntryId[];
  readonly signs: readonly AwaySign[];
  readonly until: number | null;
};

/** Stores the outcome of times away. What could not be stored is tried again each second. */
export function createRecorder(core: Core, clock: Clock, state: () => AwayState) {
  let waiting: readonly Unstored[] = [];

  /** An instant of the steady clock on the wall clock as it is set now, ms UTC. */
  const wall = (steady: number): number => Math.round(steady + clock.now() - clock.steady());
  const onWall = (signs: readonly AwaySign[]): AwaySign[] =>
    signs.map(({ why, since }) => ({ why, since: wall(since) }));

  /** Adds the current time away, and those still to be stored, to the next heartbeat. */
  const announce = (): void => core.setAway(onWall([...waiting.flatMap(({ signs }) => signs), ...state().signs]));

  function attemptToStore({ ids, signs, until }: Unstored): boolean {
    if (until !== null) return attempt(() => core.ask(ids, onWall(signs), wall(until)));
    const running = state().running.filter((task) => ids.includes(task.running.id));
    const entries = leftEntries(running, onWall(signs), clock.now());
    return core.execute({ type: 'leave', entries }, 'system').ok;
  }

  function store(one: Unstored): void {
    // Before storing, which writes a heartbeat and causes a tick.
    waiting = waiting.filter((other) => other !== one);
    announce();
    if (attemptToStore(one)) return;
    waiting = [...waiting, one];
    announce();
  }

  /** Ends running entries at the time when the person left, if that was `least` ms ago. Returns whether any ended. */
  function endWork(signs: readonly AwaySign[], least: number): boolean {
    const ending = new Set(waiting.flatMap((one) => (one.until === null ? one.ids : [])));
    const ids = leftEntries(state().running, onWall(signs), clock.now())
      .filter(({ entryId, ms }) => ms >= least && !ending.has(entryId))
      .map(({ entryId }) => entryId);
    if (ids.length > 0) store({ ids, signs, until: null });
    return ids.length > 0;
  }

  return {
    announce,
    endWork,

    /** Handles a time away that is over as the settings say, and writes a heartbeat without it. */
    record(timeAway: TimeAway): void {
      const { settings } = state();
      const ran = timeAway.ids.length > 0;
      if (ran && settings.awayPolicy === 'ask') return store(timeAway);
      // Storing writes a heartbeat, too.
      if (ran && settings.awayPolicy === 'stop' && endWork(timeAway.signs, thresholdOf(settings))) return undefined;
      announce();
      return core.beat();
    },

    retry: (): void => waiting.forEach(store),
  };
}
