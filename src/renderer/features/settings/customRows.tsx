import type { ReactNode } from 'react';
import type { CustomName } from '#shared/settings/texts.ts';
import { ShortcutRow } from '../../ui/ShortcutRow.tsx';
import { AccentRow } from './AccentRow.tsx';
import { CalendarRows } from './CalendarRows.tsx';
import { DefaultRateRow } from './DefaultRateRow.tsx';
import { AwaySignRow } from './AwaySignRow.tsx';
import { LoginRow, TraySecondsRow } from './DesktopRows.tsx';
import { LocalApiRow } from './LocalApiRow.tsx';
import { SeveralRow } from './SeveralRow.tsx';
import { TeamFileRow } from './TeamFileRow.tsx';
import { TeamPlainRow } from './TeamPlainRow.tsx';
import { UpdateRows } from './UpdateRows.tsx';
import { WorkDaysRow } from './WorkDaysRow.tsx';
import { ZoneRow } from './ZoneRow.tsx';

/** The rows of settings that need more than a switch, a choice or a field. */
export const customRows: Readonly<Record<CustomName, () => ReactNode>> = {
  severalAtOnce: SeveralRow,
  toggleShortcut: () => <ShortcutRow name="toggle" />,
  quickStartShortcut: () => <ShortcutRow name="quickStart" />,
  resumeShortcut: () => <ShortcutRow name="resume" />,
  switchBackShortcut: () => <ShortcutRow name="switchBack" />,
  windowShortcut: () => <ShortcutRow name="window" />,
  launchAtLogin: LoginRow,
  traySeconds: TraySecondsRow,
  zone: ZoneRow,
  workDays: WorkDaysRow,
  awayOnIdle: () => <AwaySignRow name="awayOnIdle" />,
  awayOnLock: () => <AwaySignRow name="awayOnLock" />,
  awayOnSleep: () => <AwaySignRow name="awayOnSleep" />,
  awayOnSwitch: () => <AwaySignRow name="awayOnSwitch" />,
  accent: AccentRow,
  localApi: LocalApiRow,
  calendars: CalendarRows,
  defaultRates: DefaultRateRow,
  checkForUpdates: UpdateRows,
  teamPlain: TeamPlainRow,
  teamAuthority: () => <TeamFileRow name="teamAuthority" />,
  teamCertificate: () => <TeamFileRow name="teamCertificate" />,
  teamKeyFile: () => <TeamFileRow name="teamKeyFile" />,
};
