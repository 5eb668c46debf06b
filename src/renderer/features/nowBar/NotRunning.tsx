import { ArrowLeftRight } from 'lucide-react';
import type { Task } from '#shared/model/task.ts';
import { execute } from '../../state/commands.ts';
import { focusRegion } from '../../state/focusManager.ts';
import { ui } from '../../state/ui.ts';
import { useTranslate } from '../../state/useTranslate.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { PlayPause } from '../../ui/PlayPause.tsx';
import { FocusButton } from './FocusButton.tsx';
import styles from './NowBar.module.css';
import { ProjectDot } from './ProjectDot.tsx';

/** No timer is running: what would be resumed, the latest first, or how to start. */
export function NotRunning({ last }: { readonly last: readonly Task[] }) {
  const t = useTranslate();
  const [task, ...others] = last;
  return (
    <div className={styles.now} data-idle>
      {task ? (
        <IconButton
          className={styles.play}
          label={t('now.resume', { title: task.title })}
          onClick={() => void execute({ type: 'resumeLast' })}
        >
          <PlayPause running={false} />
        </IconButton>
      ) : (
        <IconButton className={styles.play} label={t('now.start')} onClick={() => focusRegion('add')}>
          <PlayPause running={false} />
        </IconButton>
      )}
      <div className={styles.text}>
        <h1 className={styles.idle}>{t('window.running', { count: 0 })}</h1>
        {task && (
          <p className={styles.line}>
            <ProjectDot task={task} />
            <span className={styles.last} title={task.title}>
              {task.title}
            </span>
            {others.length > 0 && <span className={styles.more}>{`+${others.length}`}</span>}
          </p>
        )}
      </div>
      <div className={styles.buttons}>
        <IconButton label={t('mini.switch')} onClick={() => ui.open({ kind: 'palette' })}>
          <ArrowLeftRight size={16} aria-hidden />
        </IconButton>
        {task && <FocusButton />}
      </div>
    </div>
  );
}
