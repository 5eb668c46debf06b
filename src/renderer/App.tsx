import { Tabs } from '@base-ui/react/tabs';
import { useEffect } from 'react';
import styles from './App.module.css';
import { AddField } from './features/addField/AddField.tsx';
import { PasteDialog } from './features/addField/PasteDialog.tsx';
import { AwayBar } from './features/away/AwayBar.tsx';
import { DayPage } from './features/dayPage/DayPage.tsx';
import { EntryDialog } from './features/entries/EntryDialog.tsx';
import { TaskEntriesDialog } from './features/entries/TaskEntriesDialog.tsx';
import { Header } from './features/header/Header.tsx';
import { Notices } from './features/notices/Notices.tsx';
import { SettingsDialog } from './features/settings/SettingsDialog.tsx';
import { ShortcutSheet } from './features/shortcutSheet/ShortcutSheet.tsx';
import { TaskList } from './features/taskList/TaskList.tsx';
import { Toast } from './features/toast/Toast.tsx';
import { onWindowKey } from './state/keys.ts';
import { useMirror } from './state/mirror.ts';
import { ui, useUi } from './state/ui.ts';
import type { Page } from './state/ui.ts';

/** The window. Nothing is drawn before the first snapshot: it comes at once. */
export function App() {
  const locale = useMirror((state) => state.snapshot?.environment.locale);
  const spoken = useUi((state) => state.spoken);
  const page = useUi((state) => state.page);
  useEffect(() => {
    if (locale) document.documentElement.lang = locale;
  }, [locale]);
  useEffect(() => {
    window.addEventListener('keydown', onWindowKey);
    return () => window.removeEventListener('keydown', onWindowKey);
  }, []);
  if (!locale) return null;
  return (
    <Tabs.Root className={styles.app} value={page} onValueChange={(value) => ui.show(value as Page)}>
      <Header />
      <Notices />
      <AwayBar />
      <main className={styles.main}>
        {/* Stays while it is hidden, with what was typed; the list goes, so that no second is drawn unseen. */}
        <Tabs.Panel value="tasks" className={styles.page} tabIndex={-1} keepMounted>
          <AddField />
          {page === 'tasks' && <TaskList />}
        </Tabs.Panel>
        <Tabs.Panel value="day" className={styles.page} tabIndex={-1}>
          <DayPage />
        </Tabs.Panel>
      </main>
      <Toast />
      <SettingsDialog />
      <ShortcutSheet />
      <PasteDialog />
      <TaskEntriesDialog />
      <EntryDialog />
      <div className="visually-hidden" aria-live="polite">
        {spoken}
      </div>
    </Tabs.Root>
  );
}
