import { Settings } from 'lucide-react';
import { useState } from 'react';
import { useSnapshotStore } from '../../state/snapshotStore.ts';
import { useAppearance } from '../../state/useAppearance.ts';
import { useTranslate } from '../../state/useTranslate.ts';
import { Button } from '../../ui/Button.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { DayBar } from './DayBar.tsx';
import styles from './Panel.module.css';
import { close, panelBridge, send } from './request.ts';
import { Running } from './Running.tsx';
import { StartField } from './StartField.tsx';
import { Today } from './Today.tsx';

/** For the whole page, whatever is drawn. */
export function closeOnEscape(event: KeyboardEvent): void {
  if (event.key === 'Escape' && !event.isComposing) void close();
}

/** The panel at the tray: what is running, today, a field and the recent tasks to start, and the way into the window. */
export function Panel() {
  const t = useTranslate();
  const locale = useAppearance();
  const snapshot = useSnapshotStore((state) => state.snapshot);
  const [problem, setProblem] = useState<string | null>(null);
  if (!locale || !snapshot) return null;
  return (
    <main className={styles.page}>
      <Running snapshot={snapshot} tell={setProblem} />
      {problem !== null && (
        <p role="alert" className={styles.problem}>
          {problem}
        </p>
      )}
      <div className={styles.day}>
        <Today />
        <DayBar snapshot={snapshot} />
      </div>
      <div className={styles.start}>
        <StartField />
      </div>
      <footer className={styles.foot}>
        <Button onClick={() => void send({ type: 'showWindow' }).then(close)}>{t('tray.show')}</Button>
        <IconButton
          label={t('window.settings')}
          onClick={() => void panelBridge().request('window:settings').then(close)}
        >
          <Settings size={18} aria-hidden />
        </IconButton>
      </footer>
    </main>
  );
}
