import { Check, Circle } from 'lucide-react';
import { useId, useState } from 'react';
import type { KeyboardEvent, RefObject } from 'react';
import { counterOf, elapsed } from '#shared/model/elapsed.ts';
import type { Task } from '#shared/model/task.ts';
import { formatClock } from '#shared/format/duration.ts';
import { completeOrReopen } from '../../state/taskBatch.ts';
import { addPart } from '../../state/parts.ts';
import { openDetails } from '../../state/details.ts';
import { useSnapshotStore } from '../../state/snapshotStore.ts';
import { partsIn, useTask } from '../../state/tasks.ts';
import { useTranslate } from '../../state/useTranslate.ts';
import fieldStyles from '../../ui/Field.module.css';
import { IconButton } from '../../ui/IconButton.tsx';
import { LiveText } from '../../ui/LiveText.tsx';
import styles from './Parts.module.css';

/** The time of a task; blank without any. */
const Time = ({ task }: { readonly task: Task }) => (
  <LiveText
    className={styles.time}
    isLive={task.running !== null}
    counter={counterOf(task)}
    text={({ now }) => {
      const total = elapsed(counterOf(task), now);
      return total > 0 ? formatClock(total) : '';
    }}
  />
);

function Part({ task }: { readonly task: Task }) {
  const t = useTranslate();
  const { title } = task;
  const isDone = task.state === 'done';
  return (
    <li className={isDone ? `${styles.part} ${styles.done}` : styles.part}>
      <IconButton
        className={styles.check}
        label={t(isDone ? 'window.reopen-task' : 'window.complete-task', { title })}
        onClick={() => void completeOrReopen([task])}
      >
        {isDone ? <Check size={16} aria-hidden /> : <Circle size={16} aria-hidden />}
      </IconButton>
      <button
        type="button"
        className={styles.title}
        title={title}
        aria-label={t('parts.open', { title })}
        onClick={() => openDetails(task.id)}
      >
        {title}
      </button>
      <Time task={task} />
    </li>
  );
}

type Props = { readonly task: Task; readonly field: RefObject<HTMLInputElement | null> | undefined };

/** The parts of a task, and a field for a new one, which Enter adds at once. */
export function Parts({ task, field }: Props) {
  const t = useTranslate();
  const id = useId();
  const [title, setTitle] = useState('');
  const parts = useSnapshotStore((copy) => partsIn(copy, task.id));

  async function onKeyDown(event: KeyboardEvent): Promise<void> {
    if (event.key !== 'Enter' || title.trim() === '') return;
    // Enter would save the form.
    event.preventDefault();
    if ((await addPart(task.id, title)).ok) setTitle('');
  }

  return (
    <div className={fieldStyles.field}>
      <label htmlFor={id} className={fieldStyles.label}>
        {t('parts.title')}
      </label>
      {parts.length > 0 && (
        <ul className={styles.parts} data-testid="parts">
          {parts.map((part) => (
            <Part key={part.id} task={part} />
          ))}
        </ul>
      )}
      <input
        ref={field}
        id={id}
        className={fieldStyles.input}
        value={title}
        placeholder={t('parts.placeholder')}
        autoComplete="off"
        onChange={(event) => setTitle(event.target.value)}
        onKeyDown={(event) => void onKeyDown(event)}
      />
    </div>
  );
}

/** The task that a part belongs to, which opens it. */
export function ParentLine({ parentId }: { readonly parentId: number }) {
  const t = useTranslate();
  const title = useTask(parentId)?.title ?? '';
  return (
    <p className={styles.parent}>
      {t('parts.of')}{' '}
      <button
        type="button"
        className={styles.link}
        aria-label={t('parts.open', { title })}
        onClick={() => openDetails(parentId)}
      >
        {title}
      </button>
    </p>
  );
}
