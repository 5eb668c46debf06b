import { isDeepStrictEqual } from 'node:util';
import type { Settings } from '#shared/settings/index.ts';
import type { ApiAccess, ApiStatus, ApiTokens } from '#shared/snapshot/slices.ts';
import type { Snapshot } from '#shared/snapshot/snapshot.ts';
import type { Rejection } from '#shared/model/rejection.ts';
import type { Core } from '../../core/core.ts';
import type { Clock } from '../../core/ports.ts';
import { createQueue } from '../../core/queue.ts';
import type { WriteReport } from '../../core/reportWriter.ts';
import { createSources } from './commands.ts';
import type { Origins } from './guard.ts';
import { createListeners } from './listeners.ts';
import type { Listeners } from './listeners.ts';
import type { ApiPlace } from './place.ts';
import { isSamePublicState, publicState } from '../../core/publicState.ts';
import { createRequests } from './requests.ts';
import { createRoutes } from './routes.ts';
import { openServers } from './servers.ts';
import type { Servers } from './servers.ts';
import { readTokens, renewToken } from './token.ts';
import { createUpgrades } from './upgrades.ts';

type Options = ApiPlace & {
  readonly core: Core;
  readonly clock: Clock;
  readonly explain: (rejection: Rejection) => string;
  readonly writeReport: WriteReport;
};

type Configuration = { readonly port: number | null; readonly origins: Origins };
type Open = {
  readonly servers: Servers;
  readonly listeners: Listeners;
  readonly send: (snapshot: Snapshot) => void;
};

const configurationOf = (settings: Settings): Configuration | null => {
  const { localApi, localApiPort, localApiOrigins, localApiFullOrigins } = settings;
  return localApi ? { port: localApiPort, origins: { read: localApiOrigins, full: localApiFullOrigins } } : null;
};

/** The local API as a view: open while it is turned on in the settings. Closing it ends all connections. */
export function createApi(options: Options) {
  const { core, tokenPath, socket } = options;
  let configuration: Configuration | null = null;
  let open: Open | null = null;
  let tokens: ApiTokens = { read: '', full: '' };
  /** Opens and closes one at a time, even if the configuration changes meanwhile. */
  const inTurn = createQueue();

  function close(): void {
    open?.listeners.endAll();
    open?.servers.dispose();
    open = null;
  }

  async function apply(): Promise<void> {
    const current = configuration;
    close();
    if (!current) return report({ state: 'off' });
    try {
      tokens = readTokens(tokenPath);
      open = await serve(options, current, () => tokens);
      if (configuration !== current) return close();
      open.send(core.whole());
      return report({ state: 'on', port: open.servers.port, tokens, socket });
    } catch (error) {
      return fail(error);
    }
  }

  function fail(error: unknown): void {
    const { code, message } = error as NodeJS.ErrnoException;
    close();
    report({ state: 'failed', reason: code === 'EADDRINUSE' ? 'taken' : 'failed', detail: message });
  }

  const report = (localApi: ApiStatus): void => core.set('localApi', localApi);

  return {
    show(snapshot: Snapshot): void {
      const next = configurationOf(snapshot.settings);
      if (isDeepStrictEqual(next, configuration)) return open?.send(core.whole());
      configuration = next;
      void inTurn(apply);
    },
    tick: (now: number): void => open?.listeners.tick(now),
    dispose(): void {
      configuration = null;
      close();
    },
    /** Replaces a token and ends all connections, since some used the old one. If this fails, the API closes. */
    renew(access: ApiAccess): void {
      if (!open) return;
      try {
        tokens = { ...tokens, [access]: renewToken(tokenPath, access) };
      } catch (error) {
        return fail(error);
      }
      open.listeners.endAll();
      report({ state: 'on', port: open.servers.port, tokens, socket });
    },
    /** Resolves once the current configuration is applied. */
    settled: (): Promise<void> => inTurn(() => {}),
  };
}

/** Opens the servers. @throws errors of the system */
async function serve(
  { core, clock, explain, socket, writeReport }: Options,
  { port, origins }: Configuration,
  tokens: () => ApiTokens,
): Promise<Open> {
  const listeners = createListeners(clock, core.refresh);
  const parts = {
    listeners,
    rules: () => ({ tokens: tokens(), origins }),
    routes: createRoutes(core, clock, writeReport),
    sources: createSources(core, explain),
    explain,
  };
  const handler = { request: createRequests(parts), upgrade: createUpgrades(parts) };
  return { servers: await openServers(clock, port, socket, handler), listeners, send: sender(listeners, clock) };
}

/** A function that sends the public state of a snapshot if it differs from the previous one. */
function sender(listeners: Listeners, clock: Clock): (snapshot: Snapshot) => void {
  let sent: Snapshot | null = null;
  return (snapshot) => {
    if (sent === null || !isSamePublicState(sent, snapshot)) listeners.show(publicState(snapshot, clock.now()));
    sent = snapshot;
  };
}
