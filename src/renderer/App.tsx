import { useEffect } from 'react';
import styles from './App.module.css';
import { AddField } from './features/addField/AddField.tsx';
import { PasteDialog } from './features/addField/PasteDialog.tsx';
import { AwayBar } from './features/away/AwayBar.tsx';
import { Header } from './features/header/Header.tsx';
import { Notices } from './features/notices/Notices.tsx';
import { SettingsDialog } from './features/settings/SettingsDialog.tsx';
import { ShortcutSheet } from './features/shortcutSheet/ShortcutSheet.tsx';
import { TaskList } from './features/taskList/TaskList.tsx';
import { Toast } from './features/toast/Toast.tsx';
import { onWindowKey } from './state/keys.ts';
import { useMirror } from './state/mirror.ts';
import { useUi } from './state/ui.ts';

/** The window. Nothing is drawn before the first snapshot: it comes at once. */
export function App() {
  const locale = useMirror((state) => state.snapshot?.environment.locale);
  const spoken = useUi((state) => state.spoken);
  useEffect(() => {
    if (locale) document.documentElement.lang = locale;
  }, [locale]);
  useEffect(() => {
    window.addEventListener('keydown', onWindowKey);
    return () => window.removeEventListener('keydown', onWindowKey);
  }, []);
  if (!locale) return null;
  return (
    <div className={styles.app}>
      <Header />
      <Notices />
      <AwayBar />
      <main className={styles.main}>
        <AddField />
        <TaskList />
      </main>
      <Toast />
      <SettingsDialog />
      <ShortcutSheet />
      <PasteDialog />
      <div className="visually-hidden" aria-live="polite">
        {spoken}
      </div>
    </div>
  );
}
