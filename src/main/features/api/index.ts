import { z } from 'zod';
import type { ApiRequests } from '#shared/contract/requests/features.ts';
import type { Context, Feature, Handlers } from '../../core/feature.ts';
import { createLazyView } from '../../core/lazyView.ts';
import { apiPlace } from './place.ts';

const access = z.tuple([z.enum(['read', 'full'])]);

/** The local API: HTTP, Server-Sent Events and WebSocket on this computer. Its servers are loaded once it is turned on. */
export function createApiFeature({ core, clock, explain, folder, desktop }: Context) {
  const api = createLazyView(
    ({ settings }) => settings.localApi,
    async () => (await import('./api.ts')).createApi({ core, clock, explain, ...apiPlace(folder) }),
  );
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
