import { ArrowLeftRight, PenLine } from 'lucide-react';
import { Suspense, useRef, useState } from 'react';
import type { ActiveTask } from '#shared/model/task.ts';
import { late } from '../../late.ts';
import { execute } from '../../state/commands.ts';
import { ui } from '../../state/ui.ts';
import { useTranslate } from '../../state/useTranslate.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { PlayPause } from '../../ui/PlayPause.tsx';
import { FocusButton } from './FocusButton.tsx';
import { NoteField } from './NoteField.tsx';
import styles from './NowBar.module.css';
import { ProjectDot } from './ProjectDot.tsx';
import { ProjectLine } from './ProjectLine.tsx';
import { Times } from './Times.tsx';
import { useRunningNote } from './useRunningNote.ts';

// Most people run one timer at a time.
export const Others = late(() => import('./Others.tsx'));

type Props = { readonly task: ActiveTask; readonly others: readonly ActiveTask[] };

/** The task that was started last: its title, times, and what can be done with its timer. */
export function Running({ task, others }: Props) {
  const t = useTranslate();
  const note = useRunningNote(task);
  const [isNoting, setNoting] = useState(false);
  const noteButton = useRef<HTMLButtonElement>(null);
  return (
    <div className={styles.now}>
      <IconButton
        className={styles.pause}
        label={t('now.pause')}
        onClick={() => void execute({ type: 'pauseTimer', taskId: task.id })}
      >
        <PlayPause running />
      </IconButton>
      <div className={isNoting ? styles.text : `${styles.text} ${styles.words}`}>
        {isNoting ? (
          <NoteField
            entryId={task.running.id}
            note={note}
            onDone={(byKey) => {
              setNoting(false);
              if (byKey) noteButton.current?.focus();
            }}
          />
        ) : (
          <>
            <div className={styles.line}>
              <ProjectDot task={task} />
              <h1 className={styles.title} title={task.title}>
                {task.title}
              </h1>
              {others.length > 0 && (
                <Suspense>
                  <Others tasks={others} />
                </Suspense>
              )}
            </div>
            <ProjectLine task={task} note={note} />
          </>
        )}
      </div>
      <Times taskId={task.id} />
      <div className={styles.buttons}>
        <IconButton label={t('mini.switch')} onClick={() => ui.open({ kind: 'palette' })}>
          <ArrowLeftRight size={16} aria-hidden />
        </IconButton>
        <IconButton ref={noteButton} label={t('entry.note')} onClick={() => setNoting(true)}>
          <PenLine size={16} aria-hidden />
        </IconButton>
        <FocusButton />
      </div>
    </div>
  );
}
