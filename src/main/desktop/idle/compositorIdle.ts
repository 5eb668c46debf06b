import type { Clock, Disposable } from '../../core/ports.ts';
import type { IdleSource, IdleTools } from './idleSource.ts';
import { watchWaylandIdle, waylandSocket } from './waylandIdle.ts';

/** Input that follows within this time, ms, is not told of: each tells of two moments, which wake the app. */
const TIMEOUT = 10_000;
/** How long after the connection was lost another is tried, ms: at first, and at most. */
const FIRST = 1000;
const LONGEST = 60_000;

/** It doubles each time: a compositor may end each connection as soon as it is there. */
const delay = (losses: number): number => Math.min(LONGEST, FIRST * 2 ** (losses - 1));

/** Idle time that the compositor tells of as soon as it begins and ends; null where it does not. */
export async function compositorIdle(tools: IdleTools, env: NodeJS.ProcessEnv): Promise<IdleSource | null> {
  const path = waylandSocket(env);
  const tried = path === null ? null : await watchWaylandIdle(path, { timeout: TIMEOUT, onIdle() {}, onLost() {} });
  if (path === null || tried === null) return null;
  tried.dispose();
  tools.tell(true);
  return { name: tried.protocol, ...listener(path, tools) };
}

function listener(path: string, { clock, otherwise, tell }: IdleTools): Required<Pick<IdleSource, 'read' | 'watch'>> {
  /** The connection, or the wait for the next; null while idle time is not needed. */
  let current: Disposable | null = null;
  let isLost = false;
  /** The last input, ms of the steady clock; null while there is input. */
  let since: number | null = null;
  const onIdle = (isIdle: boolean): void => void (since = sinceNow(isIdle, clock));

  function set(lost: boolean): void {
    isLost = lost;
    tell(!lost);
  }

  function lose(losses: number): void {
    set(true);
    current = clock.after(delay(losses), () => start(losses));
  }

  /** `losses`: how many there were since idle time is needed. */
  function start(losses: number): void {
    since = null;
    const connection = watchWaylandIdle(path, {
      timeout: TIMEOUT,
      onIdle,
      onLost: () => current === own && lose(losses + 1),
    });
    const own: Disposable = { dispose: () => void connection.then((one) => one?.dispose()) };
    current = own;
    void connection.then((one) => current === own && (one === null ? lose(losses + 1) : set(false)));
  }

  return {
    read: async () => (current === null || isLost ? otherwise() : since === null ? 0 : clock.steady() - since),
    watch(needed) {
      current?.dispose();
      current = null;
      if (needed) start(0);
    },
  };
}

const sinceNow = (isIdle: boolean, clock: Clock): number | null => (isIdle ? clock.steady() - TIMEOUT : null);
