import { ListVideo } from 'lucide-react';
import { useState } from 'react';
import type { PageRequests } from '#shared/contract/pages.ts';
import { resumable } from '#shared/model/resumable.ts';
import { activeTasks } from '#shared/model/elapsed.ts';
import { formatLeft } from '#shared/format/duration.ts';
import { bridge } from '../../bridge.ts';
import { useSnapshotStore } from '../../state/snapshotStore.ts';
import { useAppearance } from '../../state/useAppearance.ts';
import { useTranslate } from '../../state/useTranslate.ts';
import { ElapsedFigure } from '../../ui/ElapsedFigure.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { LiveText } from '../../ui/LiveText.tsx';
import styles from './MiniWindow.module.css';
import { Toggle } from './Toggle.tsx';

/** The mini window: the task that runs, or would be resumed, with its time; pause and switch. */
export function MiniWindow() {
  const t = useTranslate();
  const locale = useAppearance();
  const snapshot = useSnapshotStore((state) => state.snapshot);
  const [problem, setProblem] = useState<string | null>(null);
  if (!locale || !snapshot) return null;
  const active = activeTasks(snapshot.tasks);
  const isRunning = active.length > 0;
  const shown = isRunning ? active : resumable(snapshot.tasks);
  const [task] = shown;

  const title = task ? task.title : t('window.running', { count: 0 });
  return (
    <main className={styles.page} data-active={isRunning}>
      <div className={styles.text}>
        <h1 className={styles.head} id="task" title={title}>
          <span className={styles.title}>{title}</span>
          {shown.length > 1 && <span className={styles.more}>{`+${shown.length - 1}`}</span>}
        </h1>
        {problem === null ? (
          <p className={styles.figures}>
            {task && <ElapsedFigure taskId={task.id} aria-labelledby="task" className={styles.elapsed} />}
            <Left />
          </p>
        ) : (
          <span role="alert" className={styles.problem} title={problem}>
            {problem}
          </span>
        )}
      </div>
      {task && <Toggle tell={setProblem} />}
      <IconButton
        className={styles.button}
        label={t('mini.switch')}
        aria-haspopup="menu"
        onClick={() => void bridge<keyof PageRequests['mini']>().request('mini:menu')}
      >
        <ListVideo size={18} aria-hidden />
      </IconButton>
    </main>
  );
}

/** What is left of the phase that is on. */
function Left() {
  const t = useTranslate();
  const focus = useSnapshotStore(({ snapshot }) => snapshot?.focus);
  if (!focus) return null;
  const phase = t(`focus.${focus.phase}`, { round: focus.round });
  return (
    <LiveText
      role="timer"
      aria-label={phase}
      title={phase}
      className={styles.left}
      isLive
      text={({ now }) => formatLeft(focus.endsAt - now)}
    />
  );
}
