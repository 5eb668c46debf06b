import type { AreaName } from '#shared/settings/index.ts';
import type { SettingsPage } from './ui.ts';

/** The page of the settings dialog with the rows of an area; null: it has none. */
export const pageOfArea: Readonly<Record<AreaName, SettingsPage | null>> = {
  general: 'general',
  updates: 'general',
  shortcuts: 'shortcuts',
  desktop: 'desktop',
  time: 'time',
  focus: 'focus',
  reminders: 'reminders',
  away: 'away',
  billing: 'billing',
  appearance: 'appearance',
  calendars: 'calendars',
  localApi: 'integrations',
  links: 'integrations',
  desktopStatus: 'integrations',
  team: 'team',
  teamFiles: 'team',
  backups: null,
  views: null,
  reports: null,
  exchange: null,
};
