import { Tabs } from '@base-ui/react/tabs';
import type { ReactNode } from 'react';
import { ui, useUi } from '../../state/ui.ts';
import type { SettingsPage } from '../../state/ui.ts';
import { useTranslate } from '../../state/useTranslate.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { AppearanceSettings } from './AppearanceSettings.tsx';
import { AwaySettings } from './AwaySettings.tsx';
import { DesktopSettings } from './DesktopSettings.tsx';
import { DataSettings } from './DataSettings.tsx';
import { GeneralSettings } from './GeneralSettings.tsx';
import { ShortcutSettings } from './ShortcutSettings.tsx';
import { TimeSettings } from './TimeSettings.tsx';
import styles from './SettingsDialog.module.css';

const pages: Record<SettingsPage, () => ReactNode> = {
  general: GeneralSettings,
  shortcuts: ShortcutSettings,
  desktop: DesktopSettings,
  time: TimeSettings,
  away: AwaySettings,
  appearance: AppearanceSettings,
  data: DataSettings,
};

const names = Object.keys(pages) as SettingsPage[];

/** Settings: each applies at once, is explained in a line, and can be undone. */
export function SettingsDialog() {
  const t = useTranslate();
  const dialog = useUi((state) => state.dialog);
  const page = dialog?.kind === 'settings' ? dialog.page : 'general';
  return (
    <Dialog open={dialog?.kind === 'settings'} title={t('settings.title')}>
      <Tabs.Root value={page} onValueChange={(value) => ui.open({ kind: 'settings', page: value as SettingsPage })}>
        <Tabs.List className={styles.tabs} activateOnFocus>
          {names.map((name) => (
            <Tabs.Tab key={name} value={name} className={styles.tab}>
              {t(`settings.page-${name}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {names.map((name) => {
          const Page = pages[name];
          return (
            <Tabs.Panel key={name} value={name} className={styles.panel}>
              <Page />
            </Tabs.Panel>
          );
        })}
      </Tabs.Root>
    </Dialog>
  );
}
