import { resolve } from 'node:path';
import { app } from 'electron';

/** The switch that starts Stint out of sight. */
export const HIDDEN = '--hidden';

/** The program and the words that reach this Stint with its data. */
export function ownProgram(): string[] {
  const dataDir = app.commandLine.getSwitchValue('user-data-dir');
  return [
    // What an AppImage runs lies in a folder that is gone with it.
    process.env['APPIMAGE'] ?? process.execPath,
    ...(app.isPackaged ? [] : [app.getAppPath()]),
    // Without it nobody who is root could start what this one was started as.
    ...(app.commandLine.hasSwitch('no-sandbox') ? ['--no-sandbox'] : []),
    ...(dataDir ? [`--user-data-dir=${resolve(dataDir)}`] : []),
  ];
}

/** The same as a shell takes it; words go behind it. */
export function ownCommand(): string {
  return ownProgram()
    .map((part) => (/^[\w./:=@-]+$/u.test(part) ? part : `'${part.replaceAll("'", String.raw`'\''`)}'`))
    .join(' ');
}
