import { settingsSchema } from '#shared/settings/schema.ts';
import { cleanSettings, defaultSettings } from '#shared/settings/index.ts';
import type { Settings } from '#shared/settings/index.ts';

const oneSetting = settingsSchema.partial();

/**
 * Reads settings from their rows. A value that this version does not understand counts as not set; its row stays as it
 * is.
 */
export function settingsFrom(rows: readonly { key: string; value: string }[]): Settings {
  const chosen: Record<string, unknown> = {};
  for (const { key, value } of rows) {
    const one = oneSetting.safeParse({ [key]: JSON.parse(value) });
    if (one.success) Object.assign(chosen, one.data);
  }
  return { ...defaultSettings, ...cleanSettings(chosen) };
}
