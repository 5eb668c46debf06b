import { Plus } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { ClipboardEvent, KeyboardEvent } from 'react';
import { execute } from '../../state/commands.ts';
import { draftOf } from '../../state/draft.ts';
import { focusRegion, useFocusRegion } from '../../state/focusManager.ts';
import { ui } from '../../state/ui.ts';
import { useTranslate } from '../../state/useTranslate.ts';
import styles from './AddField.module.css';
import { Options } from './Options.tsx';
import { titlesOf } from './titles.ts';
import { useCompletion } from './useCompletion.ts';

/** Many lines become many tasks, once that was asked; one is text like any other. */
function onPaste(event: ClipboardEvent): void {
  const titles = titlesOf(event.clipboardData.getData('text/plain'));
  if (titles.length < 2) return;
  event.preventDefault();
  ui.open({ kind: 'paste', titles });
}

/** Adds the task that a line makes, and puts the cursor on it; false: it could not be added. */
async function add(line: string, start: boolean): Promise<boolean> {
  const answer = await execute({ type: 'addTasks', tasks: [await draftOf(line)] });
  if (!answer.ok) return false;
  const [taskId] = answer.taskIds;
  if (taskId === undefined) return true;
  ui.select(taskId);
  if (start) await execute({ type: 'startTimer', taskId });
  return true;
}

/**
 * One line makes a task, with its project, tags, estimate and day where it names them; Enter adds it, with Ctrl or Command
 * it starts at once. What could not be added stays.
 */
export function AddField() {
  const t = useTranslate();
  const [text, setText] = useState('');
  const completion = useCompletion(text, setText);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  useFocusRegion('add', 'tasks', () => {
    field.current?.focus();
    return true;
  });

  async function submit(start: boolean): Promise<void> {
    // Emptied at once, because somebody fast types the next title before the answer is there.
    setText('');
    const isAdded = await add(text, start);
    if (!isAdded) setText((typedSince) => text + typedSince);
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing) return;
    if (completion.onKey(event.key)) event.preventDefault();
    else if (event.key === 'Enter') void submit(event.ctrlKey || event.metaKey);
    else if (event.key === 'Escape' || event.key === 'ArrowDown') focusRegion('list');
    else return;
    event.preventDefault();
  }

  return (
    <div className={styles.row}>
      <Plus size={18} className={styles.sign} aria-hidden />
      <input
        ref={field}
        className={styles.field}
        value={text}
        placeholder={t('window.add-placeholder')}
        aria-label={t('window.add-label')}
        {...completion.fieldProps}
        autoComplete="off"
        onChange={(event) => setText(event.target.value)}
        onKeyDown={onKeyDown}
        onPaste={onPaste}
      />
      <Options {...completion.optionsProps} />
    </div>
  );
}
