import { isDeepStrictEqual } from 'node:util';
import { Tray } from 'electron';
import { trayModel } from './trayModel.ts';
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

/** The tray as a view: draws the tray model, touching only what differs from the last one. */
export function createTrayView({ platform, translate, dispatch, onClick }: Options): View {
  let tray: Tray | null = null;
  let snapshot: Snapshot | null = null;
  let shown: TrayModel | null = null;
  let menuIsOpen = false;

  function setMenu(model: TrayModel): void {
    const menu = buildMenu(model.menu, dispatch);
    // A menu that is replaced while it is open closes under the pointer, so a change waits until it is closed. Linux does
    // not tell: Chromium drops the panel's word of it, and announces the menu anew with each tooltip, unchanged.
    menu.on('menu-will-show', () => (menuIsOpen = true));
    menu.on('menu-will-close', () => {
      menuIsOpen = false;
      draw();
    });
    tray?.setContextMenu(menu);
  }

  function create(model: TrayModel): Tray {
    const created = new Tray(trayImage(model.icon, platform));
    created.on('click', onClick);
    return created;
  }

  /** When the last second was; drawing between seconds keeps it. */
  let lastNow = 0;

  function draw(): void {
    if (!snapshot) return;
    const next = trayModel(snapshot, lastNow, platform, translate(snapshot.environment.locale));
    const before = shown;
    const isNew = tray === null;
    tray ??= create(next);
    if (!isNew && !isDeepStrictEqual(next.icon, before?.icon)) tray.setImage(trayImage(next.icon, platform));
    if (next.tooltip !== before?.tooltip) tray.setToolTip(next.tooltip);
    if (platform === 'darwin' && next.title !== before?.title)
      tray.setTitle(next.title, { fontType: 'monospacedDigit' });
    const menuDiffers = !isDeepStrictEqual(next.menu, before?.menu);
    if (menuDiffers && !menuIsOpen) setMenu(next);
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
      // An icon made while nothing showed icons is not found by a host that comes later.
      if (snapshot?.environment.trayHost === false && next.environment.trayHost === true) remove();
      snapshot = next;
      draw();
    },
    tick(now) {
      lastNow = now;
      draw();
    },
    dispose: remove,
  };
}
