import { expect } from '@playwright/test';
import type { ElectronApplication, Page } from '@playwright/test';
import type { PageName } from '#shared/contract/pages.ts';

export type WindowState = {
  readonly isVisible: boolean;
  readonly isMinimized: boolean;
  readonly isFocused: boolean;
  readonly bounds: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
};

/**
 * How the window of a page stands; null where there is none. Asked while a window is being made, Playwright now and then
 * loses the answer (“promise was garbage collected”); then it is asked again.
 */
export function windowState(electron: ElectronApplication, page: PageName): Promise<WindowState | null> {
  const ask = () =>
    electron.evaluate(({ BrowserWindow }, name) => {
      const window = BrowserWindow.getAllWindows().find((one) => one.webContents.getURL().endsWith(`/${name}.html`));
      if (!window) return null;
      return {
        isVisible: window.isVisible(),
        isMinimized: window.isMinimized(),
        isFocused: window.isFocused(),
        bounds: window.getBounds(),
      };
    }, page);
  return ask().catch(ask);
}

/** Does something a person does to the window of a page by its frame or its taskbar. */
export const tellWindow = (electron: ElectronApplication, page: PageName, what: 'show' | 'hide' | 'close' | 'focus') =>
  electron.evaluate(
    ({ BrowserWindow }, [name, method]) =>
      BrowserWindow.getAllWindows()
        .find((one) => one.webContents.getURL().endsWith(`/${name}.html`))
        ?.[method](),
    [page, what] as const,
  );

/** The page of that name, once it is there, drawn, and to be seen. */
export async function visiblePage(electron: ElectronApplication, name: PageName): Promise<Page> {
  await expect.poll(async () => (await windowState(electron, name))?.isVisible).toBe(true);
  const find = () => electron.windows().find((one) => one.url().endsWith(`/${name}.html`));
  // A window can be seen a moment before Playwright knows its page.
  await expect.poll(() => find() !== undefined).toBe(true);
  const page = find();
  if (!page) throw new Error(`There is no page ${name}`);
  await page.waitForSelector('main');
  return page;
}
