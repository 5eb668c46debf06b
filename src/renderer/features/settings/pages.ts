import {
  Bell,
  CalendarDays,
  CalendarSync,
  DatabaseBackup,
  DoorOpen,
  Keyboard,
  Monitor,
  ReceiptText,
  Palette,
  Rss,
  SlidersHorizontal,
  Timer,
  Users,
} from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import type { AreaName } from '#shared/settings/index.ts';
import type { SettingsPage } from '../../state/ui.ts';
import { AboutRow } from './AboutRow.tsx';
import { ActivityWatchLine } from './ActivityWatchLine.tsx';
import { CommandLineRows } from './CommandLineRows.tsx';
import { DataSettings } from './DataSettings.tsx';
import { DesktopStatusLine } from './DesktopStatusLine.tsx';
import { ExchangeRows } from './ExchangeRows.tsx';
import { NewsRow } from './NewsRow.tsx';
import { TeamSecretRows } from './TeamSecrets.tsx';
import { TeamTestRow } from './TeamTest.tsx';
import { TokenRows } from './TokenRows.tsx';

type Page = {
  readonly Icon: LucideIcon;
  /** Its content: settings of an area, or other parts. */
  readonly parts: readonly (AreaName | (() => ReactNode))[];
};

/** The pages of the settings, in order. */
export const pages: Readonly<Record<SettingsPage, Page>> = {
  general: { Icon: SlidersHorizontal, parts: ['general', NewsRow, 'updates', AboutRow] },
  shortcuts: { Icon: Keyboard, parts: ['shortcuts'] },
  desktop: { Icon: Monitor, parts: ['desktop'] },
  time: { Icon: CalendarDays, parts: ['time'] },
  focus: { Icon: Timer, parts: ['focus'] },
  reminders: { Icon: Bell, parts: ['reminders'] },
  away: { Icon: DoorOpen, parts: ['away'] },
  billing: { Icon: ReceiptText, parts: ['billing'] },
  appearance: { Icon: Palette, parts: ['appearance'] },
  integrations: {
    Icon: Rss,
    parts: [CommandLineRows, 'localApi', TokenRows, 'links', 'desktopStatus', DesktopStatusLine],
  },
  calendars: { Icon: CalendarSync, parts: ['calendars', ActivityWatchLine] },
  team: { Icon: Users, parts: ['team', TeamSecretRows, 'teamFiles', TeamTestRow] },
  data: { Icon: DatabaseBackup, parts: [ExchangeRows, DataSettings] },
};

export const pageNames = Object.keys(pages) as SettingsPage[];
