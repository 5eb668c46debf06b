import { appearance } from './appearance.ts';
import { away } from './away.ts';
import { backups } from './backups.ts';
import { billing } from './billing.ts';
import { calendars } from './calendars.ts';
import { desktop } from './desktop.ts';
import { desktopStatus } from './desktopStatus.ts';
import { exchange } from './exchange.ts';
import { focus } from './focus.ts';
import { general } from './general.ts';
import type { Shape } from './kind.ts';
import { links } from './links.ts';
import { localApi } from './localApi.ts';
import { reminders } from './reminders.ts';
import { reports } from './reports.ts';
import type { Setting } from './setting.ts';
import { shortcuts } from './shortcuts.ts';
import { team, teamFiles } from './team.ts';
import { time } from './time.ts';
import { updates } from './updates.ts';
import { views } from './views.ts';

/** The areas, with their settings in row order. */
export const areas = {
  general,
  shortcuts,
  desktop,
  time,
  focus,
  reminders,
  away,
  appearance,
  localApi,
  links,
  desktopStatus,
  calendars,
  team,
  teamFiles,
  backups,
  views,
  reports,
  billing,
  exchange,
  updates,
};

export type AreaName = keyof typeof areas;

/** All settings, with a descriptor each. */
export const settings = {
  ...general,
  ...shortcuts,
  ...desktop,
  ...time,
  ...focus,
  ...reminders,
  ...away,
  ...appearance,
  ...localApi,
  ...links,
  ...desktopStatus,
  ...calendars,
  ...team,
  ...teamFiles,
  ...backups,
  ...views,
  ...reports,
  ...billing,
  ...exchange,
  ...updates,
};

export type SettingName = keyof typeof settings;

export const settingNames = Object.keys(settings) as SettingName[];

/** The values of all settings. Each is stored in its own row; without a row it has its default. */
export type Settings = { readonly [Name in SettingName]: (typeof settings)[Name]['default'] };

export const defaultSettings = Object.fromEntries(
  Object.entries(settings).map(([name, one]) => [name, one.default]),
) as Settings;

/** The descriptor of a setting. */
export const settingOf = (name: SettingName): Setting => settings[name];

/** Settings with cleaned texts, such as names given by a person. */
export const cleanSettings = (changed: Partial<Settings>): Partial<Settings> =>
  Object.fromEntries(
    Object.entries(changed).map(([name, value]) => [name, cleaned(settings[name as SettingName].kind, value)]),
  );

function cleaned(shape: Shape, value: unknown): unknown {
  const clean = 'clean' in shape ? (shape.clean as ((value: unknown) => unknown) | undefined) : undefined;
  return clean && value !== undefined ? clean(value) : value;
}
