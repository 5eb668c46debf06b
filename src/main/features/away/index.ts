import { translator } from '#shared/i18n/translator.ts';
import type { Context, Feature } from '../../core/feature.ts';
import { createAway } from './away.ts';
import { createAwayNotice } from './awayNotice.ts';

/** Notices that the person is away while a timer is running, and asks about it. */
export function createAwayFeature({ core, clock, store, desktop, events, perform }: Context): Feature {
  const away = createAway(core, clock, desktop.readIdle);
  events.on('left', away.left);
  events.on('back', away.back);
  events.on('shutDown', away.shutDown);
  const notice = createAwayNotice({
    lastNotified: store.readValue('away.told'),
    storeNotified: (id) => store.writeValue('away.told', id),
    translate: translator,
    notify: desktop.notify,
    onClick: () => perform({ type: 'showWindow' }, 'system'),
  });
  return {
    show(snapshot) {
      away.show(snapshot);
      notice.show(snapshot);
    },
    tick: away.tick,
    dispose: away.dispose,
  };
}
