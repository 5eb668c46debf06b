import type { UpdateStage } from '#shared/model/update.ts';
import type { Context } from '../../core/feature.ts';
import type { Offer } from './feed.ts';
import { CHECKED, SKIPPED } from './stored.ts';

/** The newer version that was found, and what is shown of it. */
export function createOffers({ core, clock, store }: Pick<Context, 'core' | 'clock' | 'store'>) {
  let offer: Offer | null = null;
  const enter = (stage: UpdateStage): void => core.set('updates', { ...core.snapshot().updates, stage });
  const show = (): void => {
    if (offer) enter({ state: 'available', version: offer.version, notes: offer.notes });
    else enter({ state: 'latest' });
  };
  return {
    get: (): Offer | null => offer,
    enter,
    show,
    /** The server is asked now; that is shown if a person waits for it. */
    checking(isAsked: boolean): void {
      const checkedAt = clock.now();
      store.writeValue(CHECKED, checkedAt);
      const { updates } = core.snapshot();
      core.set('updates', { ...updates, checkedAt, stage: isAsked ? { state: 'checking' } : updates.stage });
    },
    /** A skipped version is only shown to a person who asks. */
    found(next: Offer | null, isAsked: boolean): void {
      offer = next;
      if (next && !isAsked && next.version === store.readValue(SKIPPED)) enter({ state: 'none' });
      else show();
    },
    later: (): void => enter({ state: 'none' }),
    skip(): void {
      store.writeValue(SKIPPED, offer?.version ?? null);
      enter({ state: 'none' });
    },
  };
}
