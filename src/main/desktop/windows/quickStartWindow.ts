import { screen } from 'electron';
import type { Rectangle } from 'electron';
import { overlayOptions } from './overlay.ts';
import { createPageWindow } from './pageWindow.ts';
import type { PageEvents } from './pageWindow.ts';

/** As high as the field with its options. */
const SIZE = { width: 560, height: 400 } as const;

/** Centred on the display with the pointer, a third from the top. */
function place(): Rectangle {
  const { workArea } = screen.getDisplayNearestPoint(screen.getCursorScreenPoint());
  return {
    ...SIZE,
    x: Math.round(workArea.x + (workArea.width - SIZE.width) / 2),
    y: Math.round(workArea.y + (workArea.height - SIZE.height) / 3),
  };
}

/** A field on top of everything. The window is created when it is first needed, and keeps nothing of what was typed. */
export function createQuickStartWindow(events: PageEvents) {
  const page = createPageWindow({
    ...events,
    page: 'quickStart',
    shape: () => ({ ...overlayOptions, ...place() }),
    onMade: () => {},
    onClose(window) {
      // On Windows, the focus only returns from a window that gave it up (electron#10023).
      if (process.platform === 'win32') window.blur();
      window.hide();
      void page.load();
    },
  });
  return {
    ...page,
    show(): void {
      const isNew = page.current() === null;
      const window = page.open();
      if (isNew) void page.load();
      window.setBounds(place());
      window.show();
      window.focus();
    },
  };
}
