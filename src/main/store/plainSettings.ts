import { accepts } from '#shared/settings/accepts.ts';
import { cleanSettings, defaultSettings, settings } from '#shared/settings/index.ts';
import type { SettingName, Settings } from '#shared/settings/index.ts';

/**
 * Settings from their rows for the first screen, which is drawn before a schema library is loaded. A value that is not of
 * its kind counts as not set; those with schemas written by hand are taken as they are.
 */
export function plainSettingsFrom(rows: readonly { key: string; value: string }[]): Settings {
  const chosen: Record<string, unknown> = {};
  for (const { key, value } of rows) {
    if (!Object.hasOwn(settings, key)) continue;
    const stored: unknown = JSON.parse(value);
    if (accepts(settings[key as SettingName].kind, stored)) chosen[key] = stored;
  }
  return { ...defaultSettings, ...cleanSettings(chosen) };
}
