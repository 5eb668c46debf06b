import { regionOf } from '#shared/i18n/translator.ts';
import type { Locale } from '#shared/i18n/translate.ts';
import type { Core } from './core.ts';
import type { PartialView } from './ports.ts';

/** Keeps `environment.locale` and the region equal to the chosen language, or the system's. */
export const applyLanguage = (core: Core, systemLocale: Locale, systemRegion: string): PartialView => ({
  show({ settings, environment }) {
    const locale = settings.language === 'system' ? systemLocale : settings.language;
    if (locale !== environment.locale) core.setEnvironment({ locale, region: regionOf(locale, systemRegion) });
  },
});

/** Stores whether a host shows the tray icon, and shows a notice while there is none. */
export function reportTrayHost(core: Core, present: boolean): void {
  core.setEnvironment({ trayHost: present });
  if (present) core.dropNotice('no-tray-host');
  else core.putNotice({ code: 'no-tray-host' });
}
