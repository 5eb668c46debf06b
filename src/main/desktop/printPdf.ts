import { BrowserWindow, session } from 'electron';
import type { Session, WebContents } from 'electron';
import type { PageSize } from '#shared/model/exporting.ts';
import { withCreator } from './pdfCreator.ts';
import { PAGE_SCHEME } from './windows/pageFiles.ts';
import { shut } from './windows/shutWindow.ts';

/** A session in memory, apart from that of the app's pages. */
const PARTITION = 'print';

/** In inches. The page number is in the margin below. */
const margins = { top: 0.6, bottom: 0.7, left: 0.6, right: 0.6 } as const;

/** `n / N`; Chromium fills the classes, and its own font size is zero. */
const pageNumber =
  '<div style="width: 100%; text-align: center; font: 8pt system-ui, sans-serif; color: #555">' +
  '<span class="pageNumber"></span> / <span class="totalPages"></span></div>';

const CONTENT_SECURITY_POLICY = "default-src 'none'; style-src 'unsafe-inline'";

/** Rejects when the process of a page ends, which nothing else that waits for the page would hear of. */
const crashOf = (page: WebContents): Promise<never> =>
  new Promise((_resolve, reject) => {
    page.once('render-process-gone', (_event, { reason }) => reject(new Error(`The page to print is gone: ${reason}`)));
  });

async function print(page: WebContents, address: string, pageSize: PageSize): Promise<Buffer> {
  await page.loadURL(address);
  const pdf = await page.printToPDF({
    pageSize,
    margins,
    printBackground: true,
    generateTaggedPDF: true,
    displayHeaderFooter: true,
    headerTemplate: '<span></span>',
    footerTemplate: pageNumber,
  });
  return withCreator(pdf, 'Stint');
}

/**
 * Prints pages to PDF, with page numbers. Each is drawn in a hidden, sandboxed window of its own that has no preload
 * and runs no script; it loads nothing but the page, and is always destroyed. The app has to be ready.
 *
 * The function that is returned takes a page as HTML that needs no other file, and rejects if it cannot be printed.
 */
export function createPdfPrinter(): (html: string, pageSize: PageSize) => Promise<Buffer> {
  /** What is being printed, by address. An address in itself (`data:`) could only be 2 MB long. */
  const pages = new Map<string, string>();
  let own: Session | null = null;
  let printed = 0;

  function openSession(): Session {
    const opened = session.fromPartition(PARTITION);
    opened.protocol.handle(PAGE_SCHEME, ({ url }) => {
      const html = pages.get(url);
      if (html === undefined) return new Response(null, { status: 404 });
      const type = 'text/html; charset=utf-8';
      return new Response(html, {
        headers: { 'content-type': type, 'content-security-policy': CONTENT_SECURITY_POLICY },
      });
    });
    return opened;
  }

  return async (html, pageSize) => {
    own ??= openSession();
    const address = `${PAGE_SCHEME}://print/${++printed}.html`;
    const window = new BrowserWindow({
      show: false,
      webPreferences: {
        session: own,
        // No window of the system is opened for it, so it works where there is no screen.
        offscreen: true,
        sandbox: true,
        contextIsolation: true,
        nodeIntegration: false,
        javascript: false,
        spellcheck: false,
      },
    });
    try {
      pages.set(address, html);
      shut(window.webContents, address);
      return await Promise.race([print(window.webContents, address, pageSize), crashOf(window.webContents)]);
    } finally {
      pages.delete(address);
      window.destroy();
    }
  };
}
