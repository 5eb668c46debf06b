import { useLayoutEffect, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import type { EntryId } from '#shared/model/ids.ts';
import { NOTE_MAX } from '#shared/model/timeEntry.ts';
import { execute } from '../../state/commands.ts';
import { useTranslate } from '../../state/useTranslate.ts';
import styles from './NowBar.module.css';

type Props = {
  readonly entryId: EntryId;
  readonly note: string;
  /** Called when it is done with; `byKey`: by a key, so that the focus has to go somewhere. */
  readonly onDone: (byKey: boolean) => void;
};

/** Edits the note of the running entry in place: Enter and leaving it save, Escape does not. What is refused stays. */
export function NoteField({ entryId, note, onDone }: Props) {
  const t = useTranslate();
  const [text, setText] = useState(note);
  const field = useRef<HTMLInputElement>(null);
  /** Enter and Escape take the field away, which then loses the focus, too. */
  const isOver = useRef(false);
  useLayoutEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, []);

  async function save(byKey: boolean): Promise<void> {
    if (isOver.current) return;
    isOver.current = true;
    const isSaved = text === note || (await execute({ type: 'changeEntry', entryId, fields: { note: text } })).ok;
    if (isSaved) onDone(byKey);
    else isOver.current = false;
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') void save(true);
    else if (event.key === 'Escape') {
      isOver.current = true;
      onDone(true);
    } else return;
    event.preventDefault();
  }

  return (
    <input
      ref={field}
      className={styles.note}
      value={text}
      maxLength={NOTE_MAX}
      placeholder={t('now.note-placeholder')}
      aria-label={t('entry.note')}
      autoComplete="off"
      onChange={(event) => setText(event.target.value)}
      onKeyDown={onKeyDown}
      onBlur={() => void save(false)}
    />
  );
}
