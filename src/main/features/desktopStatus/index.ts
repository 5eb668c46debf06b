import { messageOf } from '../../core/attempt.ts';
import type { Context, Feature } from '../../core/feature.ts';
import { createLazyView } from '../../core/lazyView.ts';

/** The running timer on the session bus, for desktop widgets. The D-Bus client is loaded when this is first turned on. */
export function createDesktopStatusFeature({ core, explain, log }: Context) {
  const { show, dispose } = createLazyView({
    isNeeded: ({ settings, environment }) => settings.desktopStatus && environment.platform === 'linux',
    async importView() {
      const { createDesktopStatus } = await import('./desktopStatus.ts');
      return () => createDesktopStatus({ core, explain });
    },
    onFailed(error) {
      log.error('rejection', error);
      core.set('desktopStatus', { state: 'failed', reason: 'unreachable', detail: messageOf(error) });
    },
  });
  return { show, dispose } satisfies Feature;
}
