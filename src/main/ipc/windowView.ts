import type { WebContents } from 'electron';
import { PUSH } from '#shared/contract/bridge.ts';
import type { PushName, Pushes } from '#shared/contract/bridge.ts';
import type { Reveal } from '#shared/contract/results.ts';
import { diff } from '#shared/snapshot/patch.ts';
import type { Snapshot } from '#shared/snapshot/snapshot.ts';

export type WindowView = ReturnType<typeof createWindowView>;

/**
 * A window as a view: sends what changed since the page's last state, and only while the window is visible. `catchUp`
 * sends what was held back; call it right before the window is shown. `project`: the part of the snapshot for this
 * page.
 */
export function createWindowView(
  contents: () => WebContents | null,
  isSeen: () => boolean,
  project: (snapshot: Snapshot) => Snapshot = (snapshot) => snapshot,
) {
  let latest: Snapshot | null = null;
  /** The snapshot that the page has; null until it requested one. */
  let sent: Snapshot | null = null;
  /** Requested before the page was loaded. */
  let waiting: Reveal | null = null;
  let isChimeWaiting = false;

  function push<Name extends PushName>(name: Name, ...argument: Parameters<Pushes[Name]>): void {
    const page = contents();
    if (page && !page.isDestroyed()) page.send(PUSH, name, ...argument);
  }

  function catchUp(): void {
    if (!sent || !latest || sent === latest) return;
    push('snapshot:patch', diff(sent, latest));
    sent = latest;
  }

  const view = {
    show(snapshot: Snapshot): void {
      latest = project(snapshot);
      if (isSeen()) catchUp();
    },
    tick(now: number): void {
      if (sent && latest && isSeen()) push('tick', { revision: latest.revision, now });
    },
    dispose(): void {
      sent = null;
    },
  };

  return {
    ...view,
    catchUp,
    /** Asks the page to show something, as soon as it is loaded. */
    reveal(what: Reveal): void {
      if (sent) push('reveal', what);
      else waiting = what;
    },
    /** Plays a sound in the page, whether it is visible or not, as soon as it is loaded. */
    chime(): void {
      if (sent) push('chime');
      else isChimeWaiting = true;
    },
    /** Asks the page whether it may leave; one that is not loaded yet stays. */
    askToLeave(): void {
      if (sent) push('leave');
    },
    /** The page requested this snapshot; patches follow from there. Returns what it gets. */
    pull(snapshot: Snapshot): Snapshot {
      sent = project(snapshot);
      if (waiting) push('reveal', waiting);
      if (isChimeWaiting) push('chime');
      waiting = null;
      isChimeWaiting = false;
      return sent;
    },
    /** The page is gone or reloads, so it has no snapshot. */
    forget(): void {
      sent = null;
    },
  };
}
