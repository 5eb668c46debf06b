import { appearance } from './appearance.ts';
import { away } from './away.ts';
import { backups } from './backups.ts';
import { desktop } from './desktop.ts';
import { focus } from './focus.ts';
import { general } from './general.ts';
import type { Shape } from './kind.ts';
import { links } from './links.ts';
import { localApi } from './localApi.ts';
import { reminders } from './reminders.ts';
import type { Setting } from './setting.ts';
import { shortcuts } from './shortcuts.ts';
import { team, teamFiles } from './team.ts';
import { time } from './time.ts';
import { views } from './views.ts';

/** The areas, each with its settings in the order of their rows. */
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
  team,
  teamFiles,
  backups,
  views,
};

export type AreaName = keyof typeof areas;

/** All settings: one descriptor each. */
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
  ...team,
  ...teamFiles,
  ...backups,
  ...views,
};

export type SettingName = keyof typeof settings;

export const settingNames = Object.keys(settings) as SettingName[];

/** What the user chose. Stored one row a key; a key that was never set has its default. */
export type Settings = { readonly [Name in SettingName]: (typeof settings)[Name]['default'] };

export const defaultSettings = Object.fromEntries(
  Object.entries(settings).map(([name, one]) => [name, one.default]),
) as Settings;

/** What is said about a setting, by its name. */
export const settingOf = (name: SettingName): Setting => settings[name];

/** Settings with clean texts: names that a person gives. */
export const cleanSettings = (changed: Partial<Settings>): Partial<Settings> =>
  Object.fromEntries(
    Object.entries(changed).map(([name, value]) => [name, cleaned(settings[name as SettingName].kind, value)]),
  );

function cleaned(shape: Shape, value: unknown): unknown {
  const clean = 'clean' in shape ? (shape.clean as ((value: unknown) => unknown) | undefined) : undefined;
  return clean && value !== undefined ? clean(value) : value;
}
