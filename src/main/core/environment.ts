import { regionOf } from '#shared/i18n/translator.ts';
import type { Locale } from '#shared/i18n/translate.ts';
import type { Notice } from '#shared/domain/snapshot.ts';
import type { Core } from './core.ts';
import type { View } from './ports.ts';

/** Keeps `environment.locale` at the chosen language, or at the system's, and the region along with it. */
export const followLanguage = (core: Core, systemLocale: Locale, systemRegion: string): View => ({
  show({ settings, environment }) {
    const locale = settings.language === 'system' ? systemLocale : settings.language;
    if (locale !== environment.locale) core.report({ locale, region: regionOf(locale, systemRegion) });
  },
  tick: () => {},
  dispose: () => {},
});

/** What is told beside what is told under a code. */
export const without = (notices: readonly Notice[], code: Notice['code']): readonly Notice[] =>
  notices.filter((notice) => notice.code !== code);

/** Takes in whether a host shows the tray icon; says so where none does, and takes that back when one comes. */
export function reportTrayHost(core: Core, present: boolean): void {
  const others = without(core.snapshot().environment.notices, 'no-tray-host');
  core.report({ trayHost: present, notices: present ? others : [...others, { code: 'no-tray-host' }] });
}

/** Tells the person something in the window, in the place of what was told under the same code. */
export function putNotice(core: Core, notice: Notice): void {
  core.report({ notices: [...without(core.snapshot().environment.notices, notice.code), notice] });
}

/** Takes back what was told under a code. */
export function dropNotice(core: Core, code: Notice['code']): void {
  const { notices } = core.snapshot().environment;
  if (notices.some((notice) => notice.code === code)) core.report({ notices: without(notices, code) });
}
