import { Plus } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { ClipboardEvent, KeyboardEvent } from 'react';
import { execute } from '../../state/commands.ts';
import { ui, useUi } from '../../state/ui.ts';
import { useTranslate } from '../../state/useTranslate.ts';
import styles from './AddField.module.css';
import { titlesOf } from './titles.ts';

/** One line makes a task; Enter adds it, with Ctrl or Command it starts at once. What could not be added stays. */
export function AddField() {
  const t = useTranslate();
  const [text, setText] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const asked = useUi((state) => state.askedForTask);
  useEffect(() => {
    field.current?.focus();
    // oxlint-disable-next-line react/exhaustive-effect-dependencies -- Not read: each request moves the focus again.
  }, [asked]);

  async function add(start: boolean): Promise<void> {
    // Emptied at once, because somebody fast types the next title before the answer is there.
    setText('');
    const answer = await execute({ type: 'addTasks', titles: [text] });
    if (!answer.ok) return setText((typedSince) => text + typedSince);
    const [taskId] = answer.taskIds;
    if (taskId === undefined) return;
    ui.select(taskId);
    if (start) await execute({ type: 'startTimer', taskId });
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') void add(event.ctrlKey || event.metaKey);
    else if (event.key === 'Escape' || event.key === 'ArrowDown') ui.askForList();
    else return;
    event.preventDefault();
  }

  function onPaste(event: ClipboardEvent): void {
    const titles = titlesOf(event.clipboardData.getData('text/plain'));
    if (titles.length < 2) return;
    event.preventDefault();
    ui.open({ kind: 'paste', titles });
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
        onChange={(event) => setText(event.target.value)}
        onKeyDown={onKeyDown}
        onPaste={onPaste}
      />
    </div>
  );
}
