import { beforeEach, expect, test, vi } from 'vitest';
import { createPdfPrinter } from '../../src/main/desktop/printPdf.ts';

/** What stands for Electron: the windows that were made, and how the next one behaves. */
const electron = vi.hoisted(() => ({
  windows: [] as {
    options: Record<string, unknown>;
    gone: (reason: string) => void;
    isDestroyed: boolean;
    shown: string;
  }[],
  asked: [] as Record<string, unknown>[],
  serve: null as ((request: { url: string }) => Response) | null,
  load: 'whole' as 'whole' | 'fails' | 'never',
}));

vi.mock('electron', () => {
  class BrowserWindow {
    readonly own = { options: {}, gone: (_reason: string) => {}, isDestroyed: false, shown: '' };
    readonly webContents;
    constructor(options: Record<string, unknown>) {
      const own = Object.assign(this.own, { options });
      electron.windows.push(own);
      this.webContents = {
        session: { setPermissionRequestHandler: () => {}, setPermissionCheckHandler: () => {} },
        setWebRTCIPHandlingPolicy: () => {},
        setWindowOpenHandler: () => {},
        on: () => {},
        once: (_name: string, run: (event: unknown, details: { reason: string }) => void) => {
          own.gone = (reason) => run(null, { reason });
        },
        async loadURL(url: string) {
          if (electron.load === 'fails') throw new Error('ERR_FAILED');
          if (electron.load === 'never') await new Promise(() => {});
          own.shown = (await electron.serve?.({ url }).text()) ?? '';
        },
        async printToPDF(asked: Record<string, unknown>) {
          electron.asked.push(asked);
          return Buffer.from(`PDF of ${own.shown}`);
        },
      };
    }
    destroy() {
      this.own.isDestroyed = true;
    }
  }
  const handle = (_scheme: string, serve: typeof electron.serve) => {
    if (electron.serve) throw new Error('handled twice');
    electron.serve = serve;
  };
  const session = { fromPartition: () => ({ protocol: { handle } }) };
  return { BrowserWindow, session, protocol: {}, nativeTheme: {}, nativeImage: {} };
});

beforeEach(() => {
  Object.assign(electron, { windows: [], asked: [], serve: null, load: 'whole' });
});

test('a page is printed in a window that can do nothing else, with page numbers, and the window is gone', async () => {
  const print = createPdfPrinter();
  expect(String(await print('<p>one</p>', 'A4'))).toBe('PDF of <p>one</p>');
  expect(electron.windows).toHaveLength(1);
  expect(electron.windows[0]).toMatchObject({
    isDestroyed: true,
    options: { show: false, webPreferences: { sandbox: true, javascript: false, nodeIntegration: false } },
  });
  expect(electron.windows[0]?.options['webPreferences']).not.toHaveProperty('preload');
  expect(electron.asked).toMatchObject([{ pageSize: 'A4', displayHeaderFooter: true }]);
  expect(String(electron.asked[0]?.['footerTemplate'])).toContain(
    'class="pageNumber"></span> / <span class="totalPages"',
  );
});

test('several at a time each get their own page, and none can be read afterwards', async () => {
  const print = createPdfPrinter();
  const printed = await Promise.all([print('one', 'A4'), print('two', 'Letter')]);
  expect(printed.map(String)).toEqual(['PDF of one', 'PDF of two']);
  expect(electron.serve?.({ url: 'app://print/1.html' }).status).toBe(404);
  expect(electron.windows.every(({ isDestroyed }) => isDestroyed)).toBe(true);
});

test('a page that cannot be loaded or whose process ends rejects, and its window is gone', async () => {
  const print = createPdfPrinter();
  electron.load = 'fails';
  await expect(print('one', 'A4')).rejects.toThrow('ERR_FAILED');
  electron.load = 'never';
  const waiting = print('two', 'A4');
  electron.windows[1]?.gone('oom');
  await expect(waiting).rejects.toThrow('oom');
  expect(electron.windows.map(({ isDestroyed }) => isDestroyed)).toEqual([true, true]);
});
