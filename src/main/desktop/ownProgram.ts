import { existsSync } from 'node:fs';
import { delimiter, dirname, join, resolve } from 'node:path';
import { app } from 'electron';
import type { GlobalShortcut } from '#shared/settings/shortcuts.ts';

/** The command that starts this Stint with its data, or reaches it if it is running. */
export function ownProgram(): string[] {
  const dataDir = app.commandLine.getSwitchValue('user-data-dir');
  return [
    // The executable inside an AppImage is in a folder that exists only while it runs.
    process.env['APPIMAGE'] ?? process.execPath,
    ...(app.isPackaged ? [] : [app.getAppPath()]),
    // Without it, root could not start Stint in the same way.
    ...(app.commandLine.hasSwitch('no-sandbox') ? ['--no-sandbox'] : []),
    ...(dataDir ? [`--user-data-dir=${resolve(dataDir)}`] : []),
  ];
}

/** The same command quoted for a shell; append further arguments. */
function ownCommand(): string {
  return ownProgram()
    .map((part) => (/^[\w./:=@-]+$/u.test(part) ? part : `'${part.replaceAll("'", String.raw`'\''`)}'`))
    .join(' ');
}

/**
 * The client of the command line that came with this Stint; null in a checkout, and where a package of the system has
 * put it on the PATH.
 */
export function ownClient(): string | null {
  const { execPath, platform, env } = process;
  if (!app.isPackaged || env['SNAP'] !== undefined || env['FLATPAK_ID'] !== undefined) return null;
  if (platform === 'linux' && execPath.startsWith('/usr/')) return null;
  const folder = platform === 'darwin' ? join(dirname(execPath), '..') : dirname(execPath);
  return join(folder, 'bin', platform === 'win32' ? 'stint.exe' : 'stint');
}

/** Whether `stint` on the PATH is the one that this Stint was installed with. */
const hasCommand = (): boolean =>
  app.isPackaged &&
  !app.commandLine.hasSwitch('user-data-dir') &&
  (process.env['PATH'] ?? '').split(delimiter).some((folder) => folder !== '' && existsSync(join(folder, 'stint')));

/** What a shell runs to do the same as each global shortcut: by `stint` where it is installed, which answers sooner. */
export function shortcutCommands(): Readonly<Record<GlobalShortcut, string>> {
  const own = ownCommand();
  const command = (word: string): string => (hasCommand() ? `stint ${word} --launch` : `${own} ${word}`);
  return { toggle: command('toggle'), quickStart: command('quick-start'), resume: command('resume') };
}
