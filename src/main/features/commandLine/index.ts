import type { Context, Feature } from '../../core/feature.ts';
import { createLazyView } from '../../core/lazyView.ts';
import type { Parts } from './carryOut.ts';

type Needs = Pick<Parts, 'runJob' | 'version'> & {
  /** The program that starts this Stint, with its arguments. */
  readonly program: readonly string[];
};

/**
 * The command line: a socket for this user alone that is open as long as Stint runs, whether or not the local API is
 * on. It is shown the snapshot after the page is loaded, and opens then.
 */
export function createCommandLineFeature({ core, clock, folder, log }: Context, { program, ...needs }: Needs) {
  const { show, dispose } = createLazyView({
    isNeeded: () => true,
    async importView() {
      const [{ serveWords }, { createRunning }] = await Promise.all([import('./server.ts'), import('./running.ts')]);
      return () => {
        const parts = { ...needs, running: createRunning(core, clock) };
        const locale = (): string => core.snapshot().environment.region;
        const server = serveWords({ folder, program, parts, locale, log });
        server.listening.catch((error: unknown) => log.error('rejection', error));
        return { dispose: server.dispose };
      };
    },
    onFailed: (error) => log.error('rejection', error),
  });
  return { show, dispose } satisfies Feature;
}
