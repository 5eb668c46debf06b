import { useEffect, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import type { Task } from '#shared/model/task.ts';
import { execute } from '../../state/commands.ts';
import { focusNow, focusRegion } from '../../state/focusManager.ts';
import { ui } from '../../state/ui.ts';
import { useTranslate } from '../../state/useTranslate.ts';
import styles from './TitleField.module.css';

/** Renames a task in its row: Enter or blur saves, Escape cancels; a rejected title stays to be corrected. */
export function TitleField({ task }: { readonly task: Task }) {
  const t = useTranslate();
  const [text, setText] = useState(task.title);
  const field = useRef<HTMLInputElement>(null);
  const finished = useRef(false);
  useEffect(() => {
    focusNow(field.current);
    field.current?.select();
  }, []);

  async function finish(save: boolean, refocus: boolean): Promise<void> {
    if (finished.current) return;
    finished.current = true;
    const answer = save ? await execute({ type: 'renameTask', taskId: task.id, title: text }) : null;
    if (answer && !answer.ok) {
      finished.current = false;
      return;
    }
    ui.edit(null);
    if (refocus) focusRegion('list');
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing || (event.key !== 'Enter' && event.key !== 'Escape')) return;
    event.preventDefault();
    void finish(event.key === 'Enter', true);
  }

  return (
    <input
      ref={field}
      className={styles.field}
      value={text}
      aria-label={t('window.rename-task')}
      onChange={(event) => setText(event.target.value)}
      onKeyDown={onKeyDown}
      onBlur={() => void finish(true, false)}
    />
  );
}
