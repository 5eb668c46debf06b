import { createAway } from '../../src/main/features/away/away.ts';
import { createHeartbeat } from '../../src/main/core/heartbeat.ts';
import { createTicker } from '../../src/main/core/ticker.ts';
import { manualClock } from './manualClock.ts';
import { openCore } from './openCore.ts';

type Store = ReturnType<typeof openCore>['store'];

/** A core that ticks and looks after absences, as the app puts it together. `start` anew is what follows a crash. */
export function openAway(clock = manualClock(), store?: Store) {
  const opened = store ? openCore(clock, store) : openCore(clock);
  const { core } = opened;
  let input = clock.now();
  const ticker = createTicker({ clock, emit: core.tick, check: core.check });
  const signs = createAway(core, clock, () => Promise.resolve(clock.now() - input));
  // The idle time is read over promises.
  const settle = async () => {
    for (let turn = 0; turn < 8; turn++) await Promise.resolve();
  };
  const views = [signs, createHeartbeat(core, clock), ticker].map(core.subscribe);
  return {
    ...opened,
    signs,
    ticker,
    /** Somebody types or moves something. */
    touch: () => void (input = clock.now()),
    /** Lets seconds pass one by one, as they do, with what each starts. */
    async pass(seconds: number): Promise<void> {
      await settle();
      for (let second = 0; second < seconds; second++) {
        clock.advance(1000);
        await settle();
      }
    },
    /** Gone without a word; answers the app that is started next over the same store. */
    crash() {
      ticker.dispose();
      return (): ReturnType<typeof openAway> => openAway(clock, opened.store);
    },
    /** Ended in order, which the store survives here. */
    quit: () => views.forEach((view) => view.dispose()),
  };
}
