import { Menu } from 'electron';
import type { MenuItemConstructorOptions } from 'electron';
import type { Command } from '#shared/commands/command.ts';
import type { TrayItem } from './trayModel.ts';

/** The system's menu of these items. */
export function buildMenu(items: readonly TrayItem[], dispatch: (command: Command) => void): Menu {
  const toItem = (item: TrayItem): MenuItemConstructorOptions =>
    item.kind === 'separator'
      ? { type: 'separator' }
      : {
          label: item.label,
          click: () => dispatch(item.command),
          // Shown beside the label; the key itself belongs to the global shortcut.
          ...(item.accelerator ? { accelerator: item.accelerator, registerAccelerator: false } : {}),
        };
  return Menu.buildFromTemplate(items.map(toItem));
}
