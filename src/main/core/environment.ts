import { regionOf } from '#shared/i18n/locale.ts';
import type { Locale } from '#shared/i18n/translate.ts';
import { ofShortcuts } from '#shared/settings/shortcuts.ts';
import type { Settings } from '#shared/settings/index.ts';
import { desktopKind } from '#shared/snapshot/desktopKind.ts';
import type { Environment } from '#shared/snapshot/snapshot.ts';
import type { Core } from './core.ts';
import type { PartialView } from './ports.ts';

/** How shortcuts stand before anybody asked the system. */
export const allPending: Environment['shortcuts'] = ofShortcuts(() => ({ state: 'pending' }));

/** What the system says of its user: the language, and the locale, a BCP 47 tag. */
export type SystemLanguage = { readonly locale: Locale; readonly region: string };

/** The language that the settings choose, and its region. */
export function languageOf(
  { language }: Pick<Settings, 'language'>,
  system: SystemLanguage,
): Pick<Environment, 'locale' | 'region'> {
  const locale = language === 'system' ? system.locale : language;
  return { locale, region: regionOf(locale, system.region) };
}

/** The environment before anything was asked of the system. */
export const firstEnvironment = (language: Pick<Environment, 'locale' | 'region'>): Environment => ({
  platform: process.platform === 'darwin' || process.platform === 'win32' ? process.platform : 'linux',
  ...language,
  shortcuts: allPending,
  commands: ofShortcuts(() => ''),
  desktop: desktopKind(process.env['XDG_CURRENT_DESKTOP'] ?? ''),
  trayHost: null,
  senses: { idle: true, locked: true, asleep: true, switched: true },
  startsAtLogin: null,
  notices: [],
});

/** Keeps `environment.locale` and the region equal to the chosen language, or the system's. */
export const applyLanguage = (core: Core, system: SystemLanguage): PartialView => ({
  show({ settings, environment }) {
    const language = languageOf(settings, system);
    if (language.locale !== environment.locale) core.setEnvironment(language);
  },
});

/** Stores whether a host shows the tray icon, and shows a notice while there is none. */
export function reportTrayHost(core: Core, present: boolean): void {
  core.setEnvironment({ trayHost: present });
  if (present) core.dropNotice('no-tray-host');
  else core.putNotice({ code: 'no-tray-host' });
}
