import { screen } from 'electron';
import type { Rectangle } from 'electron';
import { overlayOptions } from './overlay.ts';
import { createPageWindow } from './pageWindow.ts';
import type { PageEvents } from './pageWindow.ts';
import { panelPlace } from './panelPlace.ts';

const SIZE = { width: 348, height: 496 } as const;

/** A click on the icon first takes the focus from the panel, which hides it: until then the click is part of that, ms. */
const SAME_CLICK = 300;

type Options = PageEvents & {
  /** Sends the page what it missed. */
  readonly catchUp: () => void;
};

/** The place of the icon, or of the pointer, which is on it, where the desktop does not tell. */
function place(icon: Rectangle | null): Rectangle {
  const at = icon ?? { ...screen.getCursorScreenPoint(), width: 0, height: 0 };
  return panelPlace(at, SIZE, screen.getDisplayNearestPoint(at).workArea);
}

/**
 * The panel at the tray. It is created with the first click, closes when it loses the focus, and stays hidden for the
 * next click.
 */
export function createPanelWindow({ catchUp, ...events }: Options) {
  const { clock } = events;
  let hiddenAt = -Infinity;

  function hide(): void {
    if (!page.isSeen()) return;
    page.current()?.hide();
    hiddenAt = clock.steady();
  }

  const page = createPageWindow({
    ...events,
    page: 'panel',
    shape: () => ({ ...overlayOptions, ...SIZE }),
    onMade(window) {
      window.setVisibleOnAllWorkspaces(true);
      window.on('blur', hide);
    },
    onClose: hide,
  });

  function show(icon: Rectangle | null): void {
    const isNew = page.current() === null;
    const window = page.open();
    if (isNew) void page.load();
    window.setBounds(place(icon));
    catchUp();
    window.show();
    window.focus();
  }

  return {
    ...page,
    /** Shows it at the icon, or hides it. `icon`: where that is, px; null if the desktop does not say. */
    toggle(icon: Rectangle | null): void {
      if (page.isSeen()) hide();
      else if (clock.steady() - hiddenAt >= SAME_CLICK) show(icon);
    },
  };
}
