import { z } from 'zod';
import type { UpdateRequests } from '#shared/contract/requests/features.ts';
import { updateActions } from '#shared/model/update.ts';
import type { UpdateAction, UpdateStage } from '#shared/model/update.ts';
import type { Context, Feature, Handlers } from '../../core/feature.ts';
import { createLazyView } from '../../core/lazyView.ts';
import type { UpdateHost } from './host.ts';
import { watchReplaced } from './replaced.ts';
import { CHECKED } from './stored.ts';

/**
 * New versions of Stint. What asks for them is loaded once the person agrees or asks, and the updater with the first
 * installation. Where something else installs new versions, Stint only notices that its files were replaced.
 */
export function createUpdatesFeature(context: Context, host: UpdateHost) {
  const { core, clock, store, events, log } = context;
  const { source } = host;
  const checkedAt = store.readValue(CHECKED);
  core.set('updates', {
    way: host.way,
    stage: { state: 'none' },
    checkedAt: typeof checkedAt === 'number' ? checkedAt : null,
  });
  const enter = (stage: UpdateStage): void => core.set('updates', { ...core.snapshot().updates, stage });

  const updates = createLazyView({
    isNeeded: ({ settings }) => source !== null && settings.checkForUpdates,
    async importView() {
      const { createUpdates } = await import('./updates.ts');
      if (!source) throw new Error('This build cannot update itself');
      return () => createUpdates(context, { ...host, source });
    },
    onFailed: (error) => log.error('rejection', error),
  });
  const changed = (): void => updates.loaded()?.changed();
  events.on('wake', changed);
  events.on('networkChanged', changed);

  const isReplaceable = host.way === 'system' || host.way === 'folder';
  const replaced = isReplaceable ? watchReplaced(host.executable, clock, () => enter({ state: 'replaced' })) : null;
  events.on('shown', () => replaced?.check());

  async function act(action: UpdateAction): Promise<void> {
    if (action === 'restart') host.restart();
    else if (source) (await updates.load()).act(action);
    else if (action === 'later') enter({ state: 'none' });
  }
  const requests: Handlers<UpdateRequests> = {
    'updates:do': { argument: z.tuple([z.enum(updateActions)]), run: act },
  };
  return {
    show: updates.show,
    requests,
    dispose() {
      updates.dispose();
      replaced?.dispose();
    },
  } satisfies Feature;
}
