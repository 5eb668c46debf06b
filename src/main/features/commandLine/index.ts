import { z } from 'zod';
import type { CommandLineRequests } from '#shared/contract/requests/features.ts';
import type { QueryResult } from '#shared/contract/results.ts';
import { messageOf } from '../../core/attempt.ts';
import { createResults } from '../../core/feature.ts';
import type { Context, Feature, Handlers } from '../../core/feature.ts';
import { createLazyView } from '../../core/lazyView.ts';
import type { Parts } from './carryOut.ts';
import type { WordServer } from './server.ts';

type Needs = Pick<Parts, 'runJob' | 'version' | 'diagnose'> & {
  /** The program that starts this Stint, with its arguments. */
  readonly program: readonly string[];
  /** The client that came with it and can be installed; null: there is none to install. */
  readonly client: string | null;
  /** The socket, if it is open by now. */
  readonly opened: WordServer | null;
};

const none = z.tuple([]);

/**
 * The command line: a socket for this user alone that is open as long as Stint runs, whether or not the local API is
 * on. It is shown the snapshot after the page is loaded, and answers then.
 */
export function createCommandLineFeature(context: Context, { program, client, opened, ...needs }: Needs) {
  const { core, clock, folder, log, explain } = context;
  function fail(error: unknown): void {
    log.error('rejection', error);
    core.set('commandLine', { ...core.snapshot().commandLine, problem: messageOf(error) });
  }
  async function loadDesk() {
    const { createToolDesk } = await import('./toolDesk.ts');
    return client === null ? null : createToolDesk(context, client);
  }
  const { show, dispose } = createLazyView({
    isNeeded: () => true,
    async importView() {
      const [{ serveWords }, { createRunning }] = await Promise.all([import('./server.ts'), import('./running.ts')]);
      return () => {
        const parts = { ...needs, running: createRunning(core, clock) };
        const locale = (): string => core.snapshot().environment.region;
        const server = opened ?? serveWords({ folder, program });
        server.answerBy({ parts, locale, log });
        server.listening.catch(fail);
        if (client !== null)
          loadDesk()
            .then((desk) => desk?.renew())
            .catch((error: unknown) => log.error('rejection', error));
        return { dispose: server.dispose };
      };
    },
    onFailed: fail,
  });
  const { failure } = createResults(explain);
  const change = async (what: 'install' | 'remove'): Promise<QueryResult<null>> => {
    const desk = await loadDesk();
    return desk ? await desk[what]() : failure({ code: 'tool-failed', params: { detail: process.platform } });
  };
  const requests: Handlers<CommandLineRequests> = {
    'commandLine:install': { argument: none, run: () => change('install') },
    'commandLine:remove': { argument: none, run: () => change('remove') },
  };
  return { show, dispose, requests } satisfies Feature;
}
