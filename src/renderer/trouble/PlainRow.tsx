import type { Task } from '#shared/model/task.ts';
import { bridge } from '../bridge.ts';
import { useTranslate } from '../state/useTranslate.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { PlayPause } from '../ui/PlayPause.tsx';
import styles from './PlainRow.module.css';

/** The simplest row of a task: its title and its timer button. */
export function PlainRow({ task: { id, title, running } }: { readonly task: Task }) {
  const t = useTranslate();
  const type = running ? 'pauseTimer' : 'startTimer';
  return (
    <div className={styles.row} data-active={running !== null}>
      <IconButton
        label={t(running ? 'window.pause-task' : 'window.start-task', { title })}
        onClick={() => void bridge().request('command:execute', { type, taskId: id })}
      >
        <PlayPause running={running !== null} />
      </IconButton>
      <span className={styles.title}>{title}</span>
    </div>
  );
}
