import { useId, useState } from 'react';
import type { ComponentProps } from 'react';
import { Row } from './Row.tsx';
import styles from './TextRow.module.css';

type Props = Pick<ComponentProps<'input'>, 'inputMode' | 'maxLength' | 'placeholder'> & {
  readonly label: string;
  readonly detail: string;
  readonly value: string;
  /** For short texts. */
  readonly narrow?: boolean;
  /** The height of the field; with more than one line, Enter begins another. */
  readonly lines?: number;
  /** Stores the trimmed text. Returns what is wrong with it, or null. */
  readonly onApply: (text: string) => string | null;
};

/**
 * A row with a text field. It applies on blur or, with one line, Enter; if the text is invalid, an error is shown and the text stays.
 */
export function TextRow({ label, detail, value, narrow = false, lines = 1, onApply, ...input }: Props) {
  const id = useId();
  /** Null if nobody edited the stored text. */
  const [typed, setTyped] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);

  function apply(): void {
    const text = (typed ?? value).trim();
    // A text changed back to the stored one is valid.
    const found = text === value ? null : onApply(text);
    setProblem(found);
    if (found === null) setTyped(null);
  }

  const field = {
    id,
    autoComplete: 'off',
    spellCheck: false,
    'aria-describedby': `${id}-detail`,
    'aria-invalid': problem !== null,
    value: typed ?? value,
    onChange: (event: { readonly target: { readonly value: string } }) => setTyped(event.target.value),
    onBlur: apply,
    ...input,
  };
  return (
    <Row id={id} label={label} detail={detail} problem={problem}>
      {lines > 1 ? (
        <textarea className={`${styles.field} ${styles.lines}`} rows={lines} {...field} />
      ) : (
        <input
          className={narrow ? `${styles.field} ${styles.narrow}` : styles.field}
          onKeyDown={(event) => {
            if (event.key === 'Enter') apply();
          }}
          {...field}
        />
      )}
    </Row>
  );
}
