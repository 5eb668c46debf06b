import { isDeepStrictEqual } from 'node:util';
import { Tray } from 'electron';
import { trayFace, trayModel } from './trayModel.ts';
import type { Command } from '#shared/commands/command.ts';
import type { TrayModel } from './trayModel.ts';
import type { Locale, Translate } from '#shared/i18n/translate.ts';
import type { Environment, Snapshot } from '#shared/snapshot/snapshot.ts';
import type { View } from '../../core/ports.ts';
import { buildMenu } from './menu.ts';
import { trayImage } from './trayIcon.ts';

type Options = {
  readonly platform: Environment['platform'];
  readonly translate: (locale: Locale) => Translate;
  readonly dispatch: (command: Command) => void;
  readonly onClick: () => void;
};

/** The tray as a view: draws the tray model, updating only what changed. */
export function createTrayView({ platform, translate, dispatch, onClick }: Options): View {
  let tray: Tray | null = null;
  let snapshot: Snapshot | null = null;
  /** What to show, and what is shown. */
  let model: TrayModel | null = null;
  let shown: TrayModel | null = null;
  let menuIsOpen = false;

  function setMenu(items: TrayModel['menu']): void {
    const menu = buildMenu(items, dispatch);
    // Replacing an open menu would close it under the pointer, so a change waits until it is closed. On Linux this is
    // unknown: Chromium ignores the panel's message, and announces an unchanged menu again with each tooltip.
    menu.on('menu-will-show', () => (menuIsOpen = true));
    menu.on('menu-will-close', () => {
      menuIsOpen = false;
      draw();
    });
    tray?.setContextMenu(menu);
  }

  function create(icon: TrayModel['icon']): Tray {
    const created = new Tray(trayImage(icon, platform));
    created.on('click', onClick);
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
    const menuDiffers = !isDeepStrictEqual(next.menu, before?.menu);
    if (menuDiffers && !menuIsOpen) setMenu(next.menu);
    shown = menuDiffers && menuIsOpen && before ? { ...next, menu: before.menu } : next;
  }

  function remove(): void {
    tray?.destroy();
    tray = null;
    shown = null;
    menuIsOpen = false;
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
      // The menu does not depend on the time.
      model = { ...model, ...trayFace(snapshot, now, platform, translate(snapshot.environment.locale)) };
      draw();
    },
    dispose: remove,
  };
}
