import { regionOf } from '#shared/i18n/translator.ts';
import type { Locale } from '#shared/i18n/translate.ts';
import type { Core } from './core.ts';
import type { PartialView } from './ports.ts';

/** Keeps `environment.locale` at the chosen language, or at the system's, and the region along with it. */
export const followLanguage = (core: Core, systemLocale: Locale, systemRegion: string): PartialView => ({
  show({ settings, environment }) {
    const locale = settings.language === 'system' ? systemLocale : settings.language;
    if (locale !== environment.locale) core.setEnvironment({ locale, region: regionOf(locale, systemRegion) });
  },
});

/** Takes in whether a host shows the tray icon; says so where none does, and takes that back when one comes. */
export function reportTrayHost(core: Core, present: boolean): void {
  core.setEnvironment({ trayHost: present });
  if (present) core.dropNotice('no-tray-host');
  else core.putNotice({ code: 'no-tray-host' });
}
