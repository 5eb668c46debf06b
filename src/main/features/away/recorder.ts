import type { AwaySign } from '#shared/model/away.ts';
import type { EntryId } from '#shared/model/ids.ts';
import { attempt } from '../../core/attempt.ts';
import type { Core } from '../../core/core.ts';
import type { Clock } from '../../core/ports.ts';
import { leftEntries, thresholdOf } from './absence.ts';
import type { Absence, AwayState } from './absence.ts';

/** What has to be stored about an absence, in ms of the steady clock. `until`: it is to be asked about; null: work ended in it. */
type Unstored = {
  readonly ids: readonly EntryId[];
  readonly signs: readonly AwaySign[];
  readonly until: number | null;
};

/** Stores what absences come to. What could not be stored when it was time is tried again at each second. */
export function createRecorder(core: Core, clock: Clock, state: () => AwayState) {
  let waiting: readonly Unstored[] = [];

  /** An instant of the steady clock on the wall clock as it is set now, ms UTC. */
  const wall = (steady: number): number => Math.round(steady + clock.now() - clock.steady());
  const onWall = (signs: readonly AwaySign[]): AwaySign[] =>
    signs.map(({ why, since }) => ({ why, since: wall(since) }));

  /** Has the next heartbeat tell of the absence that is under way, and of what waits. */
  const announce = (): void => core.setAway(onWall([...waiting.flatMap(({ signs }) => signs), ...state().signs]));

  function attemptToStore({ ids, signs, until }: Unstored): boolean {
    if (until !== null) return attempt(() => core.ask(ids, onWall(signs), wall(until)));
    const running = state().running.filter((task) => ids.includes(task.running.id));
    const entries = leftEntries(running, onWall(signs), clock.now());
    return core.execute({ type: 'leave', entries }, 'system').ok;
  }

  function store(one: Unstored): void {
    // First, as storing it is a heartbeat, and shows a snapshot that brings a tick.
    waiting = waiting.filter((other) => other !== one);
    announce();
    if (attemptToStore(one)) return;
    waiting = [...waiting, one];
    announce();
  }

  /** Ends what runs where it was left by these signs, if it was left for `least` ms. Returns whether anything was. */
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

    /** Does about an absence that is over what the settings say, and has a heartbeat say that it is. */
    record(absence: Absence): void {
      const { settings } = state();
      const ran = absence.ids.length > 0;
      if (ran && settings.awayPolicy === 'ask') return store(absence);
      // What is stored brings a heartbeat with it.
      if (ran && settings.awayPolicy === 'stop' && endWork(absence.signs, thresholdOf(settings))) return undefined;
      announce();
      return core.beat();
    },

    retry: (): void => waiting.forEach(store),
  };
}
