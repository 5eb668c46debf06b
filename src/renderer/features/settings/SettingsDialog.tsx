import { Tabs } from '@base-ui/react/tabs';
import {
  Bell,
  CalendarDays,
  DatabaseBackup,
  DoorOpen,
  Keyboard,
  Monitor,
  Palette,
  Rss,
  SlidersHorizontal,
  Timer,
  Users,
} from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { ui, useUi } from '../../state/ui.ts';
import type { SettingsPage } from '../../state/ui.ts';
import { useTranslate } from '../../state/useTranslate.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { AppearanceSettings } from './AppearanceSettings.tsx';
import { AwaySettings } from './AwaySettings.tsx';
import { DesktopSettings } from './DesktopSettings.tsx';
import { DataSettings } from './DataSettings.tsx';
import { FeedSettings } from './FeedSettings.tsx';
import { FocusSettings } from './FocusSettings.tsx';
import { GeneralSettings } from './GeneralSettings.tsx';
import { ReminderSettings } from './ReminderSettings.tsx';
import { ShortcutSettings } from './ShortcutSettings.tsx';
import { TeamSettings } from './TeamSettings.tsx';
import { TimeSettings } from './TimeSettings.tsx';
import styles from './SettingsDialog.module.css';

const pages: Record<SettingsPage, { readonly Icon: LucideIcon; readonly Page: () => ReactNode }> = {
  general: { Icon: SlidersHorizontal, Page: GeneralSettings },
  shortcuts: { Icon: Keyboard, Page: ShortcutSettings },
  desktop: { Icon: Monitor, Page: DesktopSettings },
  time: { Icon: CalendarDays, Page: TimeSettings },
  focus: { Icon: Timer, Page: FocusSettings },
  reminders: { Icon: Bell, Page: ReminderSettings },
  away: { Icon: DoorOpen, Page: AwaySettings },
  appearance: { Icon: Palette, Page: AppearanceSettings },
  feed: { Icon: Rss, Page: FeedSettings },
  team: { Icon: Users, Page: TeamSettings },
  data: { Icon: DatabaseBackup, Page: DataSettings },
};

const names = Object.keys(pages) as SettingsPage[];

/**
 * Settings: each applies at once, is explained in a line, and can be undone. The pages are listed at the side, by their
 * icons alone where the window is narrow.
 */
export function SettingsDialog() {
  const t = useTranslate();
  const dialog = useUi((state) => state.dialog);
  const page = dialog?.kind === 'settings' ? dialog.page : 'general';
  return (
    <Dialog open={dialog?.kind === 'settings'} title={t('settings.title')} wide>
      <Tabs.Root
        className={styles.pages}
        orientation="vertical"
        value={page}
        onValueChange={(value) => ui.open({ kind: 'settings', page: value as SettingsPage })}
      >
        <Tabs.List className={styles.tabs} activateOnFocus>
          {names.map((name) => {
            const { Icon } = pages[name];
            const label = t(`settings.page-${name}`);
            return (
              <Tabs.Tab key={name} value={name} className={styles.tab} title={label}>
                <Icon size={18} className={styles.icon} aria-hidden />
                <span className={styles.label}>{label}</span>
              </Tabs.Tab>
            );
          })}
        </Tabs.List>
        {names.map((name) => {
          const { Page } = pages[name];
          return (
            <Tabs.Panel key={name} value={name} className={styles.panel}>
              <h3 className={styles.heading}>{t(`settings.page-${name}`)}</h3>
              <Page />
            </Tabs.Panel>
          );
        })}
      </Tabs.Root>
    </Dialog>
  );
}
