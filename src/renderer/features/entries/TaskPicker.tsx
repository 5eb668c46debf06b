import { Combobox } from '@base-ui/react/combobox';
import { Check } from 'lucide-react';
import { useId, useMemo, useState } from 'react';
import { find, indexOf } from '#shared/find/find.ts';
import type { TaskId } from '#shared/model/ids.ts';
import type { Task } from '#shared/model/task.ts';
import { useTranslate } from '../../state/useTranslate.ts';
import { ComboboxInput, keepText } from '../../ui/ComboboxInput.tsx';
import fieldStyles from '../../ui/Field.module.css';
import { Option, OptionsPopup } from '../../ui/OptionsPopup.tsx';
import { useTaskChoice } from './useTaskChoice.ts';

/** Maximum number of tasks listed; typing finds the others. */
const SHOWN = 100;

type Props = {
  readonly taskId: TaskId | null;
  readonly error: string | null;
  readonly onPick: (taskId: TaskId) => void;
};

/** Selects a task by part of its title: an open one, or the current one. */
export function TaskPicker({ taskId, error, onPick }: Props) {
  const t = useTranslate();
  const id = useId();
  const tasks = useTaskChoice(taskId);
  /** What was typed since the list was opened; the title of the chosen task is not looked for. */
  const [typed, setTyped] = useState('');
  const index = useMemo(() => indexOf(tasks.map((task, place) => ({ task, text: task.title, at: -place }))), [tasks]);
  const found = useMemo(() => find(index, typed, SHOWN).map(({ task }) => task), [index, typed]);
  return (
    <Combobox.Root
      items={tasks}
      filteredItems={found}
      value={tasks.find((task) => task.id === taskId) ?? null}
      itemToStringLabel={(task: Task) => task.title}
      isItemEqualToValue={(one: Task, other: Task) => one.id === other.id}
      onValueChange={(task: Task | null) => task && onPick(task.id)}
      onInputValueChange={(text, details) => {
        keepText(text, details);
        setTyped(details.reason === 'input-change' ? text : '');
      }}
      autoHighlight
    >
      <div className={fieldStyles.field}>
        <label htmlFor={id} className={fieldStyles.label}>
          {t('window.task')}
        </label>
        <ComboboxInput
          id={id}
          showLabel={t('entry.show-tasks')}
          placeholder={t('entry.find-task')}
          aria-invalid={error !== null}
          aria-describedby={error === null ? undefined : `${id}-error`}
        />
        {error !== null && (
          <p id={`${id}-error`} className={fieldStyles.error}>
            {error}
          </p>
        )}
      </div>
      <OptionsPopup<Task> label={t('window.tasks')} empty={t('entry.no-task')}>
        {(task) => (
          <Option key={task.id} value={task} text={task.title}>
            <Combobox.ItemIndicator>
              <Check size={16} aria-hidden />
            </Combobox.ItemIndicator>
          </Option>
        )}
      </OptionsPopup>
    </Combobox.Root>
  );
}
