import { Popover } from '@base-ui/react/popover';
import type { ActiveTask } from '#shared/model/task.ts';
import { execute } from '../../state/commands.ts';
import { useTranslate } from '../../state/useTranslate.ts';
import { ElapsedFigure } from '../../ui/ElapsedFigure.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import menuStyles from '../../ui/Menu.module.css';
import { PlayPause } from '../../ui/PlayPause.tsx';
import styles from './Others.module.css';
import { ProjectDot } from './ProjectDot.tsx';

/** How many other tasks are running, and a list of them that opens. */
// oxlint-disable-next-line import/no-default-export -- What React loads late has to be one.
export default function Others({ tasks }: { readonly tasks: readonly ActiveTask[] }) {
  const t = useTranslate();
  const name = t('window.running', { count: tasks.length + 1 });
  return (
    <Popover.Root>
      <Popover.Trigger className={styles.trigger} title={name}>
        {`+${tasks.length} `}
        <span className="visually-hidden">{name}</span>
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Positioner className={menuStyles.positioner} align="start" sideOffset={6}>
          <Popover.Popup className={`${menuStyles.popup} ${styles.popup}`} aria-label={t('now.others')}>
            <ul className={styles.list}>
              {tasks.map((task) => (
                <li key={task.id} className={styles.task}>
                  <IconButton
                    label={t('window.pause-task', { title: task.title })}
                    onClick={() => void execute({ type: 'pauseTimer', taskId: task.id })}
                  >
                    <PlayPause running />
                  </IconButton>
                  <ProjectDot task={task} />
                  <span className={styles.title} title={task.title}>
                    {task.title}
                  </span>
                  <ElapsedFigure taskId={task.id} span="total" aria-labelledby="now-total" className={styles.time} />
                </li>
              ))}
            </ul>
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}
