import { Combobox } from '@base-ui/react/combobox';
import { Check, ChevronDown } from 'lucide-react';
import { useId, useMemo } from 'react';
import { byPosition, isActive } from '#shared/model/task.ts';
import type { Task } from '#shared/model/task.ts';
import type { TaskId } from '#shared/model/ids.ts';
import { useSnapshotStore } from '../../state/snapshotStore.ts';
import { useTranslate } from '../../state/useTranslate.ts';
import fieldStyles from '../../ui/Field.module.css';
import styles from './TaskPicker.module.css';

/** So many are listed at once; typing finds the others. */
const SHOWN = 100;

type Props = {
  readonly taskId: TaskId | null;
  readonly error: string | null;
  readonly onPick: (taskId: TaskId) => void;
};

/** Chooses a task by typing part of its title: an open one, or the one it is already. */
export function TaskPicker({ taskId, error, onPick }: Props) {
  const t = useTranslate();
  const id = useId();
  const tasks = useSnapshotStore((state) => state.snapshot?.tasks);
  const items = useMemo(() => {
    const all = [...(tasks?.values() ?? [])].filter((task) => task.state === 'open').toSorted(byPosition);
    const open = [...all.filter(isActive), ...all.filter((task) => !isActive(task))];
    const picked = taskId === null ? undefined : tasks?.get(taskId);
    return picked?.state === 'done' ? [picked, ...open] : open;
  }, [tasks, taskId]);
  return (
    <Combobox.Root
      items={items}
      limit={SHOWN}
      value={items.find((task) => task.id === taskId) ?? null}
      itemToStringLabel={(task: Task) => task.title}
      isItemEqualToValue={(one: Task, other: Task) => one.id === other.id}
      onValueChange={(task: Task | null) => task && onPick(task.id)}
      onInputValueChange={(_text, details) => {
        // Escape would empty the field; it is for the dialog.
        if (details.reason !== 'escape-key') return;
        details.cancel();
        details.allowPropagation();
      }}
      autoHighlight
    >
      <div className={fieldStyles.field}>
        <label htmlFor={id} className={fieldStyles.label}>
          {t('window.task')}
        </label>
        <div className={styles.control}>
          <Combobox.Input
            id={id}
            className={`${fieldStyles.input} ${styles.input}`}
            placeholder={t('entry.find-task')}
            aria-invalid={error !== null}
            aria-describedby={error === null ? undefined : `${id}-error`}
          />
          <Combobox.Trigger className={styles.trigger} aria-label={t('entry.show-tasks')} tabIndex={-1}>
            <ChevronDown size={16} aria-hidden />
          </Combobox.Trigger>
        </div>
        {error !== null && (
          <p id={`${id}-error`} className={fieldStyles.error}>
            {error}
          </p>
        )}
      </div>
      <Combobox.Portal>
        <Combobox.Positioner className={styles.positioner} sideOffset={4}>
          {/* It stands outside of the dialog, so it has to be a place of its own. */}
          {/* oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- The part gives any tag a role of its own. */}
          <Combobox.Popup role="region" className={styles.popup} aria-label={t('window.tasks')}>
            <Combobox.Empty className={styles.empty}>{t('entry.no-task')}</Combobox.Empty>
            <Combobox.List className={styles.list}>
              {(task: Task) => (
                <Combobox.Item key={task.id} value={task} className={styles.item}>
                  <span className={styles.title}>{task.title}</span>
                  <Combobox.ItemIndicator>
                    <Check size={16} aria-hidden />
                  </Combobox.ItemIndicator>
                </Combobox.Item>
              )}
            </Combobox.List>
          </Combobox.Popup>
        </Combobox.Positioner>
      </Combobox.Portal>
    </Combobox.Root>
  );
}
