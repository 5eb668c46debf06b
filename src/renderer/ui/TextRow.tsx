import { useId, useState } from 'react';
import type { ComponentProps } from 'react';
import { Row } from './Row.tsx';
import styles from './TextRow.module.css';

type Props = Pick<ComponentProps<'input'>, 'inputMode' | 'maxLength' | 'placeholder'> & {
  readonly label: string;
  readonly detail: string;
  readonly value: string;
  /** Takes only a few letters. */
  readonly narrow?: boolean;
  /** Stores what was typed, trimmed; answers what is wrong with it, or null. */
  readonly onApply: (text: string) => string | null;
};

/** A choice that is typed. It applies once the field is left, or by Enter; what is wrong is said, and the text stays. */
export function TextRow({ label, detail, value, narrow = false, onApply, ...input }: Props) {
  const id = useId();
  /** null: as it is stored. */
  const [typed, setTyped] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);

  function apply(): void {
    const text = (typed ?? value).trim();
    // What was mended back to what is stored is no longer wrong.
    const found = text === value ? null : onApply(text);
    setProblem(found);
    if (found === null) setTyped(null);
  }

  return (
    <Row id={id} label={label} detail={detail} problem={problem}>
      <input
        id={id}
        className={narrow ? `${styles.field} ${styles.narrow}` : styles.field}
        autoComplete="off"
        spellCheck={false}
        aria-describedby={`${id}-detail`}
        aria-invalid={problem !== null}
        value={typed ?? value}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={apply}
        onKeyDown={(event) => {
          if (event.key === 'Enter') apply();
        }}
        {...input}
      />
    </Row>
  );
}
