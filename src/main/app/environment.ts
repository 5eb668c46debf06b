import { app } from 'electron';
import { pickLocale, regionOf } from '#shared/i18n/locale.ts';
import type { Locale } from '#shared/i18n/translate.ts';
import type { Environment } from '#shared/snapshot/snapshot.ts';
import { firstEnvironment } from '../core/environment.ts';
import type { SystemLanguage } from '../core/environment.ts';
import { shortcutCommands } from '../desktop/ownProgram.ts';

/** The environment before anything was read from the system, in its language. */
export const startEnvironment = ({ locale, region }: SystemLanguage): Environment => ({
  ...firstEnvironment({ locale, region: regionOf(locale, region) }),
  commands: shortcutCommands(),
});

/** Whether this is a session of Wayland; the windows can still be of X11 there. */
export const isWaylandSession = (env: NodeJS.ProcessEnv): boolean =>
  process.platform === 'linux' && (env['XDG_SESSION_TYPE'] === 'wayland' || Boolean(env['WAYLAND_DISPLAY']));

/** The language for this person, before the settings are known. */
export const systemLocale = (): Locale => pickLocale(app.getPreferredSystemLanguages());

/** The system's region, only known once the app is ready. */
export const systemRegion = (): string => app.getSystemLocale();
