import { resolve } from 'node:path';
import { app } from 'electron';

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
export function ownCommand(): string {
  return ownProgram()
    .map((part) => (/^[\w./:=@-]+$/u.test(part) ? part : `'${part.replaceAll("'", String.raw`'\''`)}'`))
    .join(' ');
}
