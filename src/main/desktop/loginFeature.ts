import { z } from 'zod';
import type { DesktopRequests } from '#shared/contract/requests/desktop.ts';
import type { Rejection } from '#shared/model/rejection.ts';
import { createResults, storeSettings } from '../core/feature.ts';
import type { Context, Feature, Handlers } from '../core/feature.ts';
import { createLoginItem } from './loginItem.ts';
import { installation } from './ownProgram.ts';

/**
 * Starting at login. `check` reads its state from the system again, since other programs can change it. In Flatpak there
 * is none: what Stint writes there, no desktop reads.
 */
export function createLoginFeature({ core, desktop, explain }: Context) {
  const options = {
    report: (startsAtLogin: boolean) => core.setEnvironment({ startsAtLogin }),
    onFailure: (rejection: Rejection) => desktop.notify('Stint', explain(rejection)),
  };
  const { build } = installation;
  const login = build === 'Flatpak' ? null : createLoginItem(options);
  login?.start(core.snapshot().settings);
  const { ofCommand, failure } = createResults(explain);
  const requests: Handlers<Pick<DesktopRequests, 'login:change'>> = {
    'login:change': {
      argument: z.tuple([z.boolean()]),
      run(launchAtLogin) {
        const none: Rejection = { code: 'login-failed', params: { detail: build } };
        const why = login ? login.tryChange(launchAtLogin) : none;
        return why ? failure(why) : ofCommand(storeSettings({ core }, { launchAtLogin }));
      },
    },
  };
  return { show: (snapshot) => login?.show(snapshot), requests, check: () => login?.check() } satisfies Feature & {
    check: () => void;
  };
}
