import { useId, useState } from 'react';
import { useTranslate } from '../../state/useTranslate.ts';
import { Button } from '../../ui/Button.tsx';
import fieldStyles from '../../ui/Field.module.css';
import styles from './NotesField.module.css';
import { Notes } from './Notes.tsx';

type Props = {
  readonly value: string;
  readonly error: string | null;
  readonly onType: (text: string) => void;
};

/** The notes, as text or as a preview. */
export function NotesField({ value, error, onType }: Props) {
  const t = useTranslate();
  const id = useId();
  const [reading, setReading] = useState(value !== '');
  return (
    <div className={fieldStyles.field}>
      <div className={styles.head}>
        <label htmlFor={id} className={fieldStyles.label}>
          {t('task.notes')}
        </label>
        {value !== '' && (
          <Button aria-pressed={reading} onClick={() => setReading(!reading)}>
            {t(reading ? 'task.edit-notes' : 'task.read-notes')}
          </Button>
        )}
      </div>
      {reading ? (
        <Notes text={value} />
      ) : (
        <textarea
          id={id}
          className={`${fieldStyles.input} ${styles.text}`}
          value={value}
          rows={5}
          placeholder="Markdown"
          aria-invalid={error !== null}
          aria-describedby={error === null ? undefined : `${id}-error`}
          onChange={(event) => onType(event.target.value)}
        />
      )}
      {error !== null && (
        <p id={`${id}-error`} className={fieldStyles.error}>
          {error}
        </p>
      )}
    </div>
  );
}
