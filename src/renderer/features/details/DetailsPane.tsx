import { useRef } from 'react';
import type { KeyboardEvent } from 'react';
import { activeTasks } from '#shared/model/elapsed.ts';
import { detailsOf, noTasks } from '#shared/model/task.ts';
import type { Task } from '#shared/model/task.ts';
import { focusRegion, useFocusRegion } from '../../state/focusManager.ts';
import { useSnapshotStore } from '../../state/snapshotStore.ts';
import { useNamedTask } from '../../state/past.ts';
import { useUi } from '../../state/ui.ts';
import { useTranslate } from '../../state/useTranslate.ts';
import { DetailsForm } from './DetailsForm.tsx';
import styles from './DetailsPane.module.css';

/** What the form shows: it begins anew when any of it was changed elsewhere. */
const versionOf = (task: Task): string => JSON.stringify([task.id, task.title, detailsOf(task)]);

const backToList = (): void => focusRegion('list');

function onKeyDown(event: KeyboardEvent): void {
  if (event.key !== 'Escape' || event.defaultPrevented) return;
  event.preventDefault();
  backToList();
}

/** The details of the selected task, or of the one that is running, beside the list. */
export function DetailsPane() {
  const t = useTranslate();
  const titleField = useRef<HTMLInputElement>(null);
  const selected = useUi((state) => state.selected);
  const named = useNamedTask(selected);
  const tasks = useSnapshotStore((state) => state.snapshot?.tasks);
  const task = named ?? activeTasks(tasks ?? noTasks)[0];
  useFocusRegion('details', 'tasks', () => {
    titleField.current?.focus();
    return titleField.current !== null;
  });
  if (!task) return <p className={styles.empty}>{t('pane.empty')}</p>;
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- Escape leads from the fields in it to the list.
    <div className={styles.pane} onKeyDown={onKeyDown}>
      <DetailsForm key={versionOf(task)} task={task} titleField={titleField} inPane onDone={backToList} />
    </div>
  );
}
