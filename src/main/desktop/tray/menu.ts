import { Menu } from 'electron';
import type { MenuItemConstructorOptions } from 'electron';
import type { Command } from '#shared/commands/command.ts';
import type { TrayItem } from './trayMenu.ts';

/** Creates the system's menu from items. */
export function buildMenu(items: readonly TrayItem[], dispatch: (command: Command) => void): Menu {
  const toItem = (item: TrayItem): MenuItemConstructorOptions =>
    item.kind === 'separator'
      ? { type: 'separator' }
      : {
          label: item.label,
          click: () => dispatch(item.command),
          // Only shown beside the label; the key belongs to the global shortcut.
          ...(item.accelerator ? { accelerator: item.accelerator, registerAccelerator: false } : {}),
        };
  return Menu.buildFromTemplate(items.map(toItem));
}
