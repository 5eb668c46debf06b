import type { Settings } from '#shared/settings/index.ts';
import type { ApiStatus } from '#shared/snapshot/slices.ts';
import type { Snapshot } from '#shared/snapshot/snapshot.ts';

const off: ApiStatus = { state: 'off' };

/** A cache: the same snapshot gives the same object, since patches compare by identity. */
const made = new WeakMap<Snapshot, Snapshot>();
const settingsMade = new WeakMap<Settings, Settings>();

/** Settings without calendars: an address that is not public is a secret. */
function withoutCalendars(settings: Settings): Settings {
  if (settings.calendars.length === 0) return settings;
  const known = settingsMade.get(settings) ?? { ...settings, calendars: [] };
  settingsMade.set(settings, known);
  return known;
}

/** The snapshot for windows that need neither the address and tokens of the local API nor the calendars. */
export function withoutTokens(snapshot: Snapshot): Snapshot {
  const known = made.get(snapshot) ?? {
    ...snapshot,
    localApi: off,
    settings: withoutCalendars(snapshot.settings),
  };
  made.set(snapshot, known);
  return known;
}
