import { extname } from 'node:path';
import { dialog } from 'electron';
import type { BrowserWindow } from 'electron';

/** The system's dialogs in which a person chooses files and folders, in front of a window. */
export const createFileDialogs = (window: () => BrowserWindow) => ({
  /** Lets the person choose a certificate or key file (PEM); null if cancelled. */
  async chooseCertificate(): Promise<string | null> {
    const filters = [
      { name: 'PEM', extensions: ['pem', 'crt', 'cer', 'key'] },
      { name: '*', extensions: ['*'] },
    ];
    const { filePaths } = await dialog.showOpenDialog(window(), { properties: ['openFile'], filters });
    return filePaths[0] ?? null;
  },
  /** Lets the person choose a file; null if cancelled. */
  async chooseFile(): Promise<string | null> {
    const { filePaths } = await dialog.showOpenDialog(window(), { properties: ['openFile'] });
    return filePaths[0] ?? null;
  },
  /** Lets the person choose where to save a file; null if cancelled. Its kind is that of the name. */
  async chooseTarget(name: string): Promise<string | null> {
    const extension = extname(name).slice(1);
    const filters = [{ name: extension.toUpperCase(), extensions: [extension] }];
    const { filePath } = await dialog.showSaveDialog(window(), { defaultPath: name, filters });
    return filePath || null;
  },
  /** Lets the person choose a folder, starting at `from`; null if cancelled. */
  async chooseFolder(from: string): Promise<string | null> {
    const { filePaths } = await dialog.showOpenDialog(window(), {
      defaultPath: from,
      properties: ['openDirectory', 'createDirectory'],
    });
    return filePaths[0] ?? null;
  },
});
