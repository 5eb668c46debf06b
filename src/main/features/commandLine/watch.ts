import type { Style } from '#shared/commandLine/readings.ts';
import type { ApiState } from '#shared/contract/api.ts';
import type { Translate } from '#shared/i18n/translate.ts';
import type { Snapshot } from '#shared/snapshot/snapshot.ts';
import { isSamePublicState, publicState } from '../../core/publicState.ts';
import type { Running } from './running.ts';
import { statusLine, statusText } from './show.ts';
import type { Terminal } from './terminal.ts';

/** Clears the line of a terminal. */
const CLEAR = '\r\u001B[K';

/** What is to be seen of a state at a moment, in one line. */
const lineOf = (style: Style, state: ApiState, now: number, t: Translate): string =>
  style.as === 'format' ? statusLine(state, style, now) : statusText(state, now, t).replaceAll('\n', '   ');

/** Signs as people see them, each counted as one column. */
const signs = new Intl.Segmenter();
const beginningOf = (line: string, length: number): string =>
  Array.from(signs.segment(line), ({ segment }) => segment)
    .slice(0, length)
    .join('');

/** What is printed for a line: on a terminal, one that changes, and that stays one where it is narrow. */
function printed(line: string, style: Style, columns: number): string {
  if (columns === 0 || style.as !== 'text') return `${line}\n`;
  return `${CLEAR}${beginningOf(line, columns - 1)}`;
}

/**
 * Shows what runs, live, until whoever watches is gone: on a terminal one line that changes, elsewhere a line whenever it
 * changes; as JSON, an object a change. Who reads slowly is shown the latest only. Returns the exit code.
 */
export async function watch({ core, clock, state }: Running, style: Style, terminal: Terminal): Promise<number> {
  const { t, columns, gone, print, wait } = terminal;
  let shown: string | null = null;
  let next: string | null = null;
  let latest = state();
  let snapshot = core.whole();
  let isPrinting = false;

  async function printAll(): Promise<void> {
    if (isPrinting) return;
    isPrinting = true;
    for (let text = next; text !== null && !gone.aborted; text = next) {
      next = null;
      await print(text);
    }
    isPrinting = false;
  }

  /** Prints something unless it is what was printed last; `same`: what that is told by. */
  function put(text: string, same = text): void {
    if (same === shown) return;
    shown = same;
    next = text;
    void printAll();
  }

  function draw(now: number): void {
    if (style.as !== 'json') return put(printed(lineOf(style, latest, now, t), style, columns));
    const { revision: _revision, server_now: _now, ...rest } = latest;
    return put(`${JSON.stringify(latest)}\n`, JSON.stringify(rest));
  }

  // Status bars then show that nothing is known, not the last second there was.
  if (style.as !== 'json') wait(printed(style.as === 'format' ? '' : t('cli.not-running'), style, columns));
  else wait('');
  draw(latest.server_now);
  /** Takes over what changed. A tick can come before the snapshot that it belongs to is shown. */
  function update(changed: Snapshot): boolean {
    if (isSamePublicState(snapshot, changed)) return false;
    snapshot = changed;
    latest = publicState(changed, clock.now());
    return true;
  }
  const subscription = core.subscribe({
    show: () => void (update(core.whole()) && draw(latest.server_now)),
    tick(now) {
      update(core.whole());
      draw(now);
    },
  });
  if (!gone.aborted)
    await new Promise<void>((resolve) => gone.addEventListener('abort', () => resolve(), { once: true }));
  subscription.dispose();
  return 0;
}
