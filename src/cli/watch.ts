import type { Style } from '#shared/commandLine/readings.ts';
import type { ApiState } from '#shared/contract/api.ts';
import type { Translate } from '#shared/i18n/translate.ts';
import type { Clock, Disposable } from '../main/core/ports.ts';
import { readClocks, stepBetween } from '../main/core/clockDrift.ts';
import type { ApiPlace } from '../main/features/api/place.ts';
import { follow, NotThere } from './client.ts';
import { elapsedOf, statusLine, statusText } from './show.ts';

const SECOND = 1000;
/** Pause before it is tried again, ms. */
const AGAIN = 2000;

type Out = { readonly isTTY: boolean; write(text: string): void };

/** What is to be seen of a state at a moment, in one line. */
const lineOf = (style: Style, state: ApiState, now: number, t: Translate): string =>
  style.as === 'format' ? statusLine(state, style, now) : statusText(state, now, t).replaceAll('\n', '   ');

/**
 * Shows what runs, live, until it is ended: on a terminal one line that changes, elsewhere a line whenever it changes;
 * as JSON, an object a change. Counts by itself; a Stint that ends is waited for.
 * @throws NotThere, Refused, at first only
 */
export async function watch(place: ApiPlace, style: Style, clock: Clock, t: Translate, out: Out): Promise<never> {
  let shown: string | null = null;
  let timer: Disposable = { dispose() {} };

  function put(line: string): void {
    if (line === shown) return;
    shown = line;
    out.write(out.isTTY && style.as === 'text' ? `\r\u001B[K${line}` : `${line}\n`);
  }

  function show(state: ApiState): void {
    if (style.as === 'json') return out.write(`${JSON.stringify(state)}\n`);
    const told = readClocks(clock);
    const draw = (): void => {
      // A wall clock that was set meanwhile counts for nothing until the local API reports it.
      const here = readClocks(clock);
      const now = state.server_now + here.wall - told.wall - stepBetween(told, here);
      put(lineOf(style, state, now, t));
      const [task] = state.active;
      if (task) timer = clock.after(SECOND - (elapsedOf(task, now) % SECOND), draw);
    };
    timer.dispose();
    return draw();
  }

  let last: string | null = null;
  for (let isFirst = true; ; isFirst = false) {
    try {
      last = await follow(place, last, show);
      // As JSON no change is told twice; a line that was cleared is drawn again.
      if (style.as !== 'json') last = null;
    } catch (error) {
      if (isFirst || !(error instanceof NotThere)) throw error;
    }
    timer.dispose();
    if (style.as !== 'json') put(style.as === 'format' ? '' : t('cli.not-running'));
    await new Promise<void>((resolve) => clock.after(AGAIN, resolve));
  }
}
