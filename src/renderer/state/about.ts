import { HOME_PAGE } from '#shared/model/home.ts';
import { bridge } from '../bridge.ts';
import { ui } from './ui.ts';
import { currentTranslate } from './useTranslate.ts';

/** The pages about Stint that a browser shows. */
export const pagesAbout = {
  home: HOME_PAGE,
  issues: `${HOME_PAGE}/issues`,
  privacy: `${HOME_PAGE}/blob/main/docs/privacy.md`,
} as const;

/** Opens how Stint is installed, and updated with the system, in the system's browser. */
export const openInstalling = (): void =>
  void bridge().request('link:open', `${HOME_PAGE}/blob/main/docs/installing.md`);

/** Opens one of the pages about Stint in the system's browser. */
export const openPageAbout = (page: keyof typeof pagesAbout): void =>
  void bridge().request('link:open', pagesAbout[page]);

/** Copies what belongs in a bug report, and says so. */
export async function copyDiagnostics(): Promise<void> {
  await bridge().request('about:copyDiagnostics');
  ui.toast(currentTranslate()('about.copied'));
}

async function shown(request: 'about:showRuntimeLicences' | 'log:show'): Promise<void> {
  const result = await bridge().request(request);
  if (!result.ok) ui.toast(result.message);
}

/** Show files in the system's file manager, or say why not. */
export const showErrorLog = (): Promise<void> => shown('log:show');
export const showRuntimeLicences = (): Promise<void> => shown('about:showRuntimeLicences');
