import { app } from 'electron';
import { regionOf } from '#shared/i18n/translator.ts';
import type { Locale } from '#shared/i18n/translate.ts';
import type { Environment } from '#shared/snapshot/snapshot.ts';
import { ownCommand } from '../desktop/ownProgram.ts';
import { allPending } from '../desktop/shortcuts.ts';

/** The environment before anything was read from the system. `region`: the system's. */
export const startEnvironment = (locale: Locale, region: string): Environment => ({
  platform: process.platform === 'darwin' || process.platform === 'win32' ? process.platform : 'linux',
  locale,
  region: regionOf(locale, region),
  shortcuts: allPending,
  command: ownCommand(),
  trayHost: null,
  senses: { idle: true, locked: true, asleep: true, switched: true },
  startsAtLogin: null,
  notices: [],
});

/** The system's region, only known once the app is ready. */
export const systemRegion = (): string => app.getSystemLocale();
