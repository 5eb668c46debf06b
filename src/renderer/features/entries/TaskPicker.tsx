import { Combobox } from '@base-ui/react/combobox';
import { Check } from 'lucide-react';
import { useId, useMemo, useState } from 'react';
import { find, indexOf } from '#shared/find/find.ts';
import type { TaskId } from '#shared/model/ids.ts';
import { useTranslate } from '../../state/useTranslate.ts';
import { ComboboxInput, keepText } from '../../ui/ComboboxInput.tsx';
import fieldStyles from '../../ui/Field.module.css';
import { Option, OptionsPopup } from '../../ui/OptionsPopup.tsx';
import { useTaskChoice } from './useTaskChoice.ts';

/** Maximum number of tasks listed; typing finds the others. */
const SHOWN = 100;

type Props = {
  readonly taskId: TaskId | null;
  /** The title of a new task that can be chosen as well, and is while no other is; null: there is none. */
  readonly newTitle: string | null;
  readonly error: string | null;
  readonly onPick: (taskId: TaskId | null) => void;
};

/** A task, or a new one, which has no id yet. */
type Choice = { readonly id: TaskId | null; readonly title: string };

/** Selects a task by part of its title: an open one, the current one, or a new one that is offered. */
export function TaskPicker({ taskId, newTitle, error, onPick }: Props) {
  const t = useTranslate();
  const id = useId();
  const tasks = useTaskChoice(taskId);
  /** What was typed since the list was opened; the title of the chosen task is not looked for. */
  const [typed, setTyped] = useState('');
  const index = useMemo(() => indexOf(tasks.map((task, place) => ({ task, text: task.title, at: -place }))), [tasks]);
  const added = useMemo(
    (): readonly Choice[] => (newTitle === null ? [] : [{ id: null, title: newTitle }]),
    [newTitle],
  );
  const choices = useMemo((): readonly Choice[] => [...added, ...tasks], [added, tasks]);
  const found = useMemo(
    (): readonly Choice[] => [...added, ...find(index, typed, SHOWN).map(({ task }) => task)],
    [added, index, typed],
  );
  const textOf = ({ id: of, title }: Choice): string => (of === null ? t('entry.new-task', { title }) : title);
  return (
    <Combobox.Root
      items={choices}
      filteredItems={found}
      value={choices.find((choice) => choice.id === taskId) ?? null}
      itemToStringLabel={textOf}
      isItemEqualToValue={(one: Choice, other: Choice) => one.id === other.id}
      onValueChange={(choice: Choice | null) => choice && onPick(choice.id)}
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
      <OptionsPopup<Choice> label={t('window.tasks')} empty={t('entry.no-task')}>
        {(choice) => (
          <Option key={choice.id ?? 'new'} value={choice} text={textOf(choice)}>
            <Combobox.ItemIndicator>
              <Check size={16} aria-hidden />
            </Combobox.ItemIndicator>
          </Option>
        )}
      </OptionsPopup>
    </Combobox.Root>
  );
}
