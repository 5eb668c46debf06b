import { Suspense, useEffect } from 'react';
import styles from './App.module.css';
import { AwayBar } from './features/away/AwayBar.tsx';
import { FocusLine } from './features/focus/FocusLine.tsx';
import { Notices } from './features/notices/Notices.tsx';
import { NowBar } from './features/nowBar/NowBar.tsx';
import { Toast } from './features/toast/Toast.tsx';
import { UpdateBar } from './features/updates/UpdateBar.tsx';
import { Sidebar } from './firstParts.ts';
import { soon } from './late.ts';
import { Pages } from './Pages.tsx';
import { useAppearance } from './state/useAppearance.ts';
import { onAnswerKey, onWindowKey } from './state/keys.ts';
import { followPast } from './state/past.ts';
import { useUi } from './state/ui.ts';
import { useIsAtLeast, WIDE } from './state/useIsAtLeast.ts';
import { useIsTakenOver } from './state/useIsTakenOver.ts';
import { Part } from './trouble/Part.tsx';

// Loaded after what is visible at the start.
const Dialogs = soon(() => import('./Dialogs.tsx'));

/** Handles keys wherever the focus is. Returns a function that ends this. */
function followKeys(): () => void {
  window.addEventListener('keydown', onAnswerKey, true);
  window.addEventListener('keydown', onWindowKey);
  return () => {
    window.removeEventListener('keydown', onAnswerKey, true);
    window.removeEventListener('keydown', onWindowKey);
  };
}

/** The window: its first screen, and then what can open. It is empty until there is a snapshot. */
export function App() {
  const locale = useAppearance();
  const spoken = useUi((state) => state.spoken);
  const isWide = useIsAtLeast(WIDE.sidebar);
  const isTakenOver = useIsTakenOver();
  useEffect(followKeys, []);
  useEffect(followPast, []);
  if (!locale) return null;
  return (
    <div className={styles.app}>
      <Part>
        <NowBar>
          <FocusLine />
        </NowBar>
      </Part>
      <div className={styles.body}>
        {isWide && (
          <div className={styles.sidebar}>
            <Part>
              <Suspense>
                <Sidebar />
              </Suspense>
            </Part>
          </div>
        )}
        <div className={styles.content}>
          <Part>
            <Notices />
          </Part>
          <Part>
            <AwayBar />
          </Part>
          <Part>
            <UpdateBar />
          </Part>
          <Pages />
        </div>
      </div>
      <Part>
        <Toast />
      </Part>
      {isTakenOver && (
        <Part>
          <Suspense>
            <Dialogs />
          </Suspense>
        </Part>
      )}
      <div className="visually-hidden" aria-live="polite">
        {spoken}
      </div>
    </div>
  );
}
