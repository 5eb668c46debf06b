import { isDeepStrictEqual } from 'node:util';
import type { Settings } from '#shared/settings/index.ts';
import type { ApiAccess, ApiStatus, ApiTokens } from '#shared/snapshot/slices.ts';
import type { Snapshot } from '#shared/snapshot/snapshot.ts';
import type { Rejection } from '#shared/model/rejection.ts';
import type { Core } from '../../core/core.ts';
import type { Clock, View } from '../../core/ports.ts';
import { openDoors } from './doors.ts';
import type { Doors } from './doors.ts';
import type { Origins } from './guard.ts';
import { createListeners } from './listeners.ts';
import type { Listeners } from './listeners.ts';
import type { ApiPlace } from './place.ts';
import { publicState, tellsAlike } from './publicState.ts';
import { createAnswers } from './requests.ts';
import { readTokens, renewToken } from './token.ts';

type Options = ApiPlace & {
  readonly core: Core;
  readonly clock: Clock;
  readonly explain: (rejection: Rejection) => string;
};

type Wanted = { readonly port: number | null; readonly origins: Origins };
type Open = { readonly doors: Doors; readonly listeners: Listeners };

const wantedBy = ({ localApi, localApiPort, localApiOrigins, localApiFullOrigins }: Settings): Wanted | null =>
  localApi ? { port: localApiPort, origins: { read: localApiOrigins, full: localApiFullOrigins } } : null;

/** The local API as a view: open while it is on in the settings, and as they say. Closing ends every connection. */
export function createApi({ core, clock, tokenPath, socket, explain }: Options) {
  let wanted: Wanted | null = null;
  let open: Open | null = null;
  let shown: Snapshot | null = null;
  let tokens: ApiTokens = { read: '', full: '' };
  /** One opening or closing after the other, whatever is wanted meanwhile. */
  let last: Promise<void> = Promise.resolve();

  function close(): void {
    open?.listeners.endAll();
    open?.doors.dispose();
    open = null;
    shown = null;
  }

  function tell(snapshot: Snapshot): void {
    if (shown === null || !tellsAlike(shown, snapshot)) open?.listeners.show(publicState(snapshot, clock.now()));
    shown = snapshot;
  }

  async function follow(): Promise<void> {
    const now = wanted;
    close();
    if (!now) return report({ state: 'off' });
    try {
      tokens = readTokens(tokenPath);
      const listeners = createListeners(clock, core.refresh);
      const rules = () => ({ tokens, origins: now.origins });
      const answers = createAnswers({ core, clock, listeners, rules, explain });
      const doors = await openDoors(clock, now.port, socket, answers);
      open = { doors, listeners };
      if (wanted !== now) return close();
      tell(core.snapshot());
      return report({ state: 'on', port: doors.port, tokens, socket });
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

  const view: View = {
    show(snapshot) {
      const next = wantedBy(snapshot.settings);
      if (isDeepStrictEqual(next, wanted)) return tell(snapshot);
      wanted = next;
      last = last.then(follow);
      return undefined;
    },
    tick: (now) => open?.listeners.tick(now),
    dispose() {
      wanted = null;
      close();
    },
  };

  return {
    ...view,
    /** Replaces a token and ends all connections, since some used the old one. If this fails, the API closes. */
    renew(access: ApiAccess): void {
      if (!open) return;
      try {
        tokens = { ...tokens, [access]: renewToken(tokenPath, access) };
      } catch (error) {
        return fail(error);
      }
      open.listeners.endAll();
      report({ state: 'on', port: open.doors.port, tokens, socket });
    },
    /** Whatever was wanted is done. */
    settled: (): Promise<void> => last,
  };
}
