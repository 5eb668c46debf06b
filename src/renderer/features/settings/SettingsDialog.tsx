import { Tabs } from '@base-ui/react/tabs';
import { useRef } from 'react';
import { ui, useUi } from '../../state/ui.ts';
import type { SettingsPage } from '../../state/ui.ts';
import { useTranslate } from '../../state/useTranslate.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { pageNames, pages } from './pages.ts';
import { SettingRows } from './SettingRows.tsx';
import styles from './SettingsDialog.module.css';

/**
 * The settings dialog. Each setting applies immediately, has a one-line description, and can be undone. Pages are
 * listed at the side, as icons only if the window is narrow.
 */
export function SettingsDialog() {
  const t = useTranslate();
  const dialog = useUi((state) => state.dialog);
  const page = dialog?.kind === 'settings' ? dialog.page : 'general';
  const tab = useRef<HTMLElement>(null);
  return (
    <Dialog open={dialog?.kind === 'settings'} title={t('settings.title')} wide focusFirst={tab}>
      <Tabs.Root
        className={styles.pages}
        orientation="vertical"
        value={page}
        onValueChange={(value) => ui.open({ kind: 'settings', page: value as SettingsPage })}
      >
        <Tabs.List className={styles.tabs} activateOnFocus>
          {pageNames.map((name) => {
            const { Icon } = pages[name];
            const label = t(`settings.page-${name}`);
            return (
              <Tabs.Tab key={name} ref={name === page ? tab : null} value={name} className={styles.tab} title={label}>
                <Icon size={18} className={styles.icon} aria-hidden />
                <span className={styles.label}>{label}</span>
              </Tabs.Tab>
            );
          })}
        </Tabs.List>
        {pageNames.map((name) => (
          <Tabs.Panel key={name} value={name} className={styles.panel}>
            <h3 className={styles.heading}>{t(`settings.page-${name}`)}</h3>
            {pages[name].parts.map((Part) =>
              typeof Part === 'string' ? <SettingRows key={Part} area={Part} /> : <Part key={Part.name} />,
            )}
          </Tabs.Panel>
        ))}
      </Tabs.Root>
    </Dialog>
  );
}
