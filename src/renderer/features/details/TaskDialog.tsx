import { useRef } from 'react';
import { useNamedTask } from '../../state/past.ts';
import { ui, useUi } from '../../state/ui.ts';
import { useTranslate } from '../../state/useTranslate.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { DetailsForm } from './DetailsForm.tsx';

/** The details of a task. */
export function TaskDialog() {
  const t = useTranslate();
  const taskId = useUi((state) => (state.dialog?.kind === 'task' ? state.dialog.taskId : null));
  const atParts = useUi((state) => state.dialog?.kind === 'task' && state.dialog.focus === 'parts');
  const titleField = useRef<HTMLInputElement>(null);
  const partField = useRef<HTMLInputElement>(null);
  const task = useNamedTask(taskId);
  return (
    <Dialog open={task !== undefined} title={t('task.details')} focusFirst={atParts ? partField : titleField}>
      {task && (
        <DetailsForm
          key={task.id}
          task={task}
          titleField={titleField}
          partField={partField}
          onDone={() => ui.open(null)}
        />
      )}
    </Dialog>
  );
}
