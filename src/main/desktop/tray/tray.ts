import { isDeepStrictEqual } from 'node:util';
import { Tray } from 'electron';
import type { Rectangle } from 'electron';
import type { Command } from '#shared/commands/command.ts';
import type { Locale, Translate } from '#shared/i18n/translate.ts';
import type { Environment, Snapshot } from '#shared/snapshot/snapshot.ts';
import type { View } from '../../core/ports.ts';
import { buildMenu } from './menu.ts';
import { trayImage } from './trayIcon.ts';
import { atTime, trayModel } from './trayModel.ts';
import type { TrayModel } from './trayModel.ts';

type Options = {
  readonly platform: Environment['platform'];
  readonly translate: (locale: Locale) => Translate;
  readonly dispatch: (command: Command) => void;
  /** `icon`: where it is, px; null where the desktop does not say. */
  readonly onClick: (icon: Rectangle | null) => void;
};

/** The tray as a view: draws the tray model, updating only what changed. */
export function createTrayView({ platform, translate, dispatch, onClick }: Options): View {
  let tray: Tray | null = null;
  let snapshot: Snapshot | null = null;
  /** What to show, and what is shown. */
  let model: TrayModel | null = null;
  let shown: TrayModel | null = null;

  /**
   * On macOS and Windows the menu is made when it is opened, so its times are true and it never changes while it is
   * open; there, an icon with a menu of its own would also not report clicks. On Linux the panel has to have it.
   */
  const isBuiltOnOpening = platform !== 'linux';

  function create(icon: TrayModel['icon']): Tray {
    const created = new Tray(trayImage(icon, platform));
    created.on('click', (_event, { width, height, ...at }) =>
      onClick(width > 0 && height > 0 ? { ...at, width, height } : null),
    );
    if (isBuiltOnOpening)
      created.on('right-click', () => created.popUpContextMenu(buildMenu(model?.menu ?? [], dispatch)));
    return created;
  }

  /** The time of the last tick, for snapshots between ticks. */
  let lastNow = 0;

  function draw(): void {
    const next = model;
    if (!next) return;
    const before = shown;
    const isNew = tray === null;
    tray ??= create(next.icon);
    if (!isNew && !isDeepStrictEqual(next.icon, before?.icon)) tray.setImage(trayImage(next.icon, platform));
    if (next.tooltip !== before?.tooltip) tray.setToolTip(next.tooltip);
    if (platform === 'darwin' && next.title !== before?.title)
      tray.setTitle(next.title, { fontType: 'monospacedDigit' });
    if (!isBuiltOnOpening && !isDeepStrictEqual(next.menu, before?.menu))
      tray.setContextMenu(buildMenu(next.menu, dispatch));
    shown = next;
  }

  function remove(): void {
    tray?.destroy();
    tray = null;
    shown = null;
  }

  return {
    show(next) {
      // An icon created without a host is not found by a host that comes later.
      if (snapshot?.environment.trayHost === false && next.environment.trayHost === true) remove();
      snapshot = next;
      model = trayModel(next, lastNow, platform, translate(next.environment.locale));
      draw();
    },
    tick(now) {
      lastNow = now;
      if (!snapshot || !model) return;
      model = atTime(model, snapshot, now, platform, translate(snapshot.environment.locale));
      draw();
    },
    dispose: remove,
  };
}
