import type { Core } from '../core/core.ts';
import type { PartialView } from '../core/ports.ts';
import { shortcutCommands } from './ownProgram.ts';

/** The commands of the global shortcuts as a view: they are others once `stint` is installed or removed. */
export function createShortcutWords({ setEnvironment }: Pick<Core, 'setEnvironment'>): PartialView {
  let wasInstalled = false;
  return {
    show({ commandLine }) {
      const isInstalled = commandLine.tool?.installed === true;
      if (isInstalled === wasInstalled) return;
      wasInstalled = isInstalled;
      setEnvironment({ commands: shortcutCommands() });
    },
  };
}
