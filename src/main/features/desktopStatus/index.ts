import type { Context, Feature } from '../../core/feature.ts';
import { createLazyView } from '../../core/lazyView.ts';

/** The running timer on the session bus, for desktop widgets. The D-Bus client is loaded when this is first turned on. */
export function createDesktopStatusFeature({ core, explain }: Context) {
  const { show, dispose } = createLazyView(
    ({ settings, environment }) => settings.desktopStatus && environment.platform === 'linux',
    async () => (await import('./desktopStatus.ts')).createDesktopStatus({ core, explain }),
  );
  return { show, dispose } satisfies Feature;
}
