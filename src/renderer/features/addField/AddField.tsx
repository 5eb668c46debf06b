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

/** Pasting several lines adds several tasks after a confirmation; a single line is ordinary text. */
function onPaste(event: ClipboardEvent): void {
  const titles = titlesOf(event.clipboardData.getData('text/plain'));
  if (titles.length < 2) return;
  event.preventDefault();
  ui.open({ kind: 'paste', titles });
}

/** Adds a task from a line and selects it. Returns whether it was added. */
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
 * The field for a new task: a line with its title, and optionally project, tags, estimate and due date. Enter adds it;
 * with Ctrl or Command it also starts. If the task cannot be added, the text stays.
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
    // Cleared right away, since somebody may type the next title before main answers.
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
