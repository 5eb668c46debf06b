import { app } from 'electron';
import { pickLocale, regionOf } from '#shared/i18n/translator.ts';
import type { Locale } from '#shared/i18n/translate.ts';
import { desktopKind } from '#shared/snapshot/desktopKind.ts';
import type { Environment } from '#shared/snapshot/snapshot.ts';
import { shortcutCommands } from '../desktop/ownProgram.ts';
import { allPending } from '../desktop/shortcuts.ts';

/** The environment before anything was read from the system. `region`: the system's. */
export const startEnvironment = (locale: Locale, region: string): Environment => ({
  platform: process.platform === 'darwin' || process.platform === 'win32' ? process.platform : 'linux',
  locale,
  region: regionOf(locale, region),
  shortcuts: allPending,
  commands: shortcutCommands(),
  desktop: desktopKind(process.env['XDG_CURRENT_DESKTOP'] ?? ''),
  trayHost: null,
  senses: { idle: true, locked: true, asleep: true, switched: true },
  startsAtLogin: null,
  notices: [],
});

/** Whether this is a session of Wayland; the windows can still be of X11 there. */
export const isWaylandSession = (env: NodeJS.ProcessEnv): boolean =>
  process.platform === 'linux' && (env['XDG_SESSION_TYPE'] === 'wayland' || Boolean(env['WAYLAND_DISPLAY']));

/** The language for this person, before the settings are known. */
export const systemLocale = (): Locale => pickLocale(app.getPreferredSystemLanguages());

/** The system's region, only known once the app is ready. */
export const systemRegion = (): string => app.getSystemLocale();
