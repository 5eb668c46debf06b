import { useId } from 'react';
import type { ComponentProps } from 'react';
import styles from './Field.module.css';

type Props = Omit<ComponentProps<'input'>, 'id' | 'className' | 'onChange'> & {
  readonly label: string;
  /** Why the text is invalid; null if it is valid. */
  readonly error?: string | null;
  readonly hint?: string | null;
  /** The id of the element with the error message, if the field is too narrow for it. */
  readonly errorId?: string;
  readonly onType: (text: string) => void;
};

/** A labelled field. An error is shown below, and the text stays. */
export function Field({ label, error = null, hint = null, errorId, onType, ...input }: Props) {
  const id = useId();
  const note = errorId === undefined ? (error ?? hint) : hint;
  const describedBy = error !== null && errorId !== undefined ? errorId : note === null ? undefined : `${id}-note`;
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={styles.label}>
        {label}
      </label>
      <input
        id={id}
        className={styles.input}
        aria-invalid={error !== null}
        aria-describedby={describedBy}
        autoComplete="off"
        onChange={(event) => onType(event.target.value)}
        {...input}
      />
      {note !== null && (
        <p id={`${id}-note`} className={note === error ? styles.error : styles.hint}>
          {note}
        </p>
      )}
    </div>
  );
}
