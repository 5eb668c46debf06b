import { z } from 'zod';
import type { DesktopRequests } from '#shared/contract/requests/desktop.ts';
import { createResults, storeSettings } from '../core/feature.ts';
import type { Context, Feature, Handlers } from '../core/feature.ts';
import { createLoginItem } from './loginItem.ts';

/** Starting at login. `check` reads its state from the system again, since other programs can change it. */
export function createLoginFeature({ core, desktop, explain }: Context) {
  const login = createLoginItem({
    report: (startsAtLogin) => core.setEnvironment({ startsAtLogin }),
    onFailure: (rejection) => desktop.notify('Stint', explain(rejection)),
  });
  login.start(core.snapshot().settings);
  const { ofCommand, failure } = createResults(explain);
  const requests: Handlers<Pick<DesktopRequests, 'login:change'>> = {
    'login:change': {
      argument: z.tuple([z.boolean()]),
      run(launchAtLogin) {
        const why = login.tryChange(launchAtLogin);
        return why ? failure(why) : ofCommand(storeSettings({ core }, { launchAtLogin }));
      },
    },
  };
  return { show: login.show, requests, check: login.check } satisfies Feature & { check: () => void };
}
