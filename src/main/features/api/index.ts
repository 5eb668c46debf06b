import { z } from 'zod';
import type { ApiRequests } from '#shared/contract/requests/features.ts';
import { messageOf } from '../../core/attempt.ts';
import type { Context, Feature, Handlers } from '../../core/feature.ts';
import { createLazyView } from '../../core/lazyView.ts';
import type { WriteReport } from '../../core/reportWriter.ts';
import { apiPlace } from './place.ts';

const access = z.tuple([z.enum(['read', 'full'])]);

/** The local API: HTTP, Server-Sent Events and WebSocket on this computer. Its servers are loaded once it is turned on. */
export function createApiFeature({ core, clock, explain, folder, desktop, log }: Context, writeReport: WriteReport) {
  const api = createLazyView({
    isNeeded: ({ settings }) => settings.localApi,
    async importView() {
      const { createApi } = await import('./api.ts');
      return () => createApi({ core, clock, explain, writeReport, ...apiPlace(folder) });
    },
    onFailed(error) {
      log.error('rejection', error);
      core.set('localApi', { state: 'failed', reason: 'failed', detail: messageOf(error) });
    },
  });
  const requests: Handlers<ApiRequests> = {
    'api:copyToken': {
      argument: access,
      run: (whose) => {
        const { localApi } = core.snapshot();
        if (localApi.state === 'on') desktop.copy(localApi.tokens[whose]);
      },
    },
    'api:renewToken': { argument: access, run: (whose) => api.loaded()?.renew(whose) },
  };
  const { show, tick, dispose } = api;
  return { show, tick, dispose, requests } satisfies Feature;
}
