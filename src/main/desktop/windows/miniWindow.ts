import { isDeepStrictEqual } from 'node:util';
import { screen } from 'electron';
import type { BrowserWindow, Rectangle } from 'electron';
import type { Snapshot } from '#shared/snapshot/snapshot.ts';
import type { Command } from '#shared/commands/command.ts';
import type { TrayItem } from '../tray/trayMenu.ts';
import type { Disposable } from '../../core/ports.ts';
import { cornerOf, placeAt } from './corner.ts';
import { buildMenu } from '../tray/menu.ts';
import { cornerOn, placesFrom, withCorner } from './miniPlaces.ts';
import type { MiniPlaces } from './miniPlaces.ts';
import { overlayOptions } from './overlay.ts';
import { createPageWindow } from './pageWindow.ts';
import type { PageEvents } from './pageWindow.ts';

const SIZE = { width: 264, height: 60 } as const;

/** How long a window must not move until its drag counts as finished, ms. Only Windows reports the end of a drag. */
const PUT_DOWN = 250;

type Options = PageEvents & {
  readonly remembered: unknown;
  readonly storePlaces: (places: MiniPlaces) => void;
  /** The window system closed it, so it is turned off. */
  readonly onClosed: () => void;
};

/**
 * A small window on top of others, shown while `settings.miniWindow` is on. It appears without taking the focus, at its
 * last position on that display, and snaps to the edges of the screen.
 */
export function createMiniWindow({ remembered, storePlaces, onClosed, ...events }: Options) {
  let places = placesFrom(remembered);
  let settling: Disposable | null = null;

  function place(): Rectangle {
    const displays = screen.getAllDisplays();
    const display = displays.find(({ id }) => id === places.last) ?? screen.getPrimaryDisplay();
    return placeAt(cornerOn(places, display.id), SIZE, display.workArea);
  }

  function settle(window: BrowserWindow): void {
    const bounds = window.getBounds();
    const { id, workArea } = screen.getDisplayMatching(bounds);
    const corner = cornerOf(bounds, workArea);
    const { x, y } = placeAt(corner, SIZE, workArea);
    if (x !== bounds.x || y !== bounds.y) window.setPosition(x, y);
    const next = withCorner(places, id, corner);
    if (isDeepStrictEqual(next, places)) return;
    places = next;
    storePlaces(places);
  }

  function onMade(window: BrowserWindow): void {
    window.setVisibleOnAllWorkspaces(true);
    window.on('move', () => {
      settling?.dispose();
      settling = events.clock.after(PUT_DOWN, () => settle(window));
    });
    const putBack = () => window.setBounds(place());
    screen.on('display-removed', putBack);
    screen.on('display-metrics-changed', putBack);
    window.on('closed', () => {
      settling?.dispose();
      screen.off('display-removed', putBack);
      screen.off('display-metrics-changed', putBack);
    });
  }

  const page = createPageWindow({
    ...events,
    page: 'mini',
    shape: () => ({ ...overlayOptions, ...place() }),
    onMade,
    onClose: onClosed,
  });

  const applySetting = {
    show({ settings }: Snapshot): void {
      if (!settings.miniWindow) return page.destroy();
      if (page.current()) return;
      page.open();
      // Shown once its page is loaded, since nobody is waiting for it.
      void page.load().then(() => page.current()?.showInactive());
    },
    dispose: page.destroy,
  };

  return {
    ...page,
    /** Shows or closes it according to `settings.miniWindow`. */
    applySetting,
    /** Opens a menu at the window, regardless of the pointer. */
    popUp(items: readonly TrayItem[], dispatch: (command: Command) => void): void {
      const window = page.current();
      if (window) buildMenu(items, dispatch).popup({ window, x: 0, y: SIZE.height });
    },
  };
}
