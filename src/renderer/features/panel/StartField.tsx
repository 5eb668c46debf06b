import { useEffect, useRef } from 'react';
import { useStartBox } from '../../state/box/useStartBox.ts';
import { useTranslate } from '../../state/useTranslate.ts';
import { Box } from '../../ui/box/Box.tsx';
import { close, execute } from './request.ts';
import styles from './StartField.module.css';

/** How many tasks are offered before something is typed. */
const RECENT = 5;

/** The box that starts a task, ready for typing whenever the panel is shown; empty, it offers the tasks worked on last. */
export function StartField() {
  const t = useTranslate();
  const field = useRef<HTMLInputElement>(null);
  const { box, problem } = useStartBox({ execute, close, recents: RECENT });

  useEffect(() => {
    const begin = (): void => field.current?.focus();
    begin();
    window.addEventListener('focus', begin);
    return () => window.removeEventListener('focus', begin);
  }, []);

  return (
    <>
      <Box
        box={box}
        field={field}
        label={t('window.add-label')}
        placeholder={t('window.add-placeholder')}
        frame={styles.frame}
        isInvalid={problem !== null}
      />
      {problem !== null && (
        <p role="alert" className={styles.problem}>
          {problem}
        </p>
      )}
    </>
  );
}
