import { app, Menu } from 'electron';
import { APPLICATION_ID } from '#shared/model/applicationId.ts';
import { keepCrashDumps } from '../desktop/crashDumps.ts';
import { chooseGraphics } from '../desktop/graphics.ts';
import { declarePageScheme } from '../desktop/windows/pageFiles.ts';

/** What has to be said before Electron is ready, by the process that has the windows. */
export function prepareElectron(): void {
  // Windows finds the shortcut that notifications and the taskbar belong to by it.
  if (process.platform === 'win32') app.setAppUserModelId(APPLICATION_ID);
  // Electron's own menu would be there, with its keys, until there is another.
  if (process.platform !== 'darwin') Menu.setApplicationMenu(null);
  keepCrashDumps();
  chooseGraphics();
  declarePageScheme();
}
