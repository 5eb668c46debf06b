import type { UpdateAction } from '#shared/model/update.ts';
import type { Snapshot } from '#shared/snapshot/snapshot.ts';
import type { Context } from '../../core/feature.ts';
import type { Offer } from './feed.ts';
import type { UpdateHost, UpdateSource } from './host.ts';
import { createOffers } from './offers.ts';
import { createSchedule } from './schedule.ts';
import { rejectionOf } from './trouble.ts';
import { createWork } from './work.ts';

/** How long the server may take to answer a check, ms. */
const PATIENCE = 30_000;

type Needs = Pick<Context, 'core' | 'clock' | 'store' | 'log' | 'desktop'>;
type Host = UpdateHost & { readonly source: UpdateSource };

/** Looks for new versions once a day while the setting is on, and installs one when the person asks for it. */
export function createUpdates(context: Needs, host: Host) {
  const { clock, log } = context;
  let isDisposed = false;
  const offers = createOffers(context);
  const schedule = createSchedule(context, () => check(false));
  const work = createWork(schedule.aim);

  function check(isAsked: boolean): void {
    schedule.stop();
    void work.run(
      async (signal) => {
        offers.checking(isAsked);
        const patience = clock.after(PATIENCE, () => work.abort(new Error('timeout')));
        const { checkFeed } = await import('./check.ts');
        const offer = await checkFeed(host.source, host, { fetch: host.fetch, signal }).finally(patience.dispose);
        offers.found(offer, isAsked);
      },
      (error) => {
        if (!isDisposed) offers.enter({ state: 'failed', rejection: rejectionOf(error), version: null });
      },
    );
  }

  function install(): void {
    const offer = offers.get();
    if (!offer) return;
    const { version } = offer;
    const onProgress = (percent: number): void => offers.enter({ state: 'downloading', version, percent });
    schedule.stop();
    void work.run(
      async (signal) => {
        onProgress(0);
        await installOffer(host, offer, { onProgress: withoutRepeats(onProgress), signal });
      },
      (error, wasCancelled) => {
        if (isDisposed) return;
        if (wasCancelled) return offers.show();
        log.error('rejection', error);
        offers.enter({ state: 'failed', rejection: rejectionOf(error), version });
      },
    );
  }

  const actions = {
    check: () => check(true),
    install,
    cancel: () => work.abort(),
    later: offers.later,
    skip: offers.skip,
  } satisfies Readonly<Record<Exclude<UpdateAction, 'restart'>, () => void>>;
  return {
    show: ({ settings }: Snapshot): void => schedule.turn(settings.checkForUpdates),
    /** The network or the clock may be others now. */
    changed(): void {
      if (!work.isBusy()) schedule.aim();
    },
    act: (action: keyof typeof actions): void => actions[action](),
    dispose(): void {
      isDisposed = true;
      schedule.turn(false);
      work.abort();
    },
  };
}

/** Loads the updater, and lets it install an offer. */
async function installOffer(
  host: Host,
  offer: Offer,
  options: { readonly onProgress: (percent: number) => void; readonly signal: AbortSignal },
): Promise<void> {
  const [{ updaterOf }, { install }] = await Promise.all([import('./updater.ts'), import('./install.ts')]);
  await install({ ...options, updater: updaterOf(host.platform), source: host.source, offer, host });
}

/** Passes a number on when it is another one. */
function withoutRepeats(pass: (value: number) => void): (value: number) => void {
  let last = 0;
  return (value) => {
    if (value === last) return;
    last = value;
    pass(value);
  };
}
