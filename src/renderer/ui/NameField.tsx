import { Autocomplete } from '@base-ui/react/autocomplete';
import { useId, useRef } from 'react';
import styles from './Field.module.css';
import { Option, OptionsPopup } from './OptionsPopup.tsx';

/** Maximum number of names offered; typing finds the others. */
const OFFERED = 50;

type Props = {
  readonly label: string;
  /** The names there are, and what they are together. */
  readonly names: readonly string[];
  readonly namesLabel: string;
  readonly value: string;
  /** Why the name is invalid; null if it is valid. */
  readonly error: string | null;
  readonly onType: (text: string) => void;
  /** Called with a name that was chosen, after `onType`. */
  readonly onChoose?: (name: string) => void;
  readonly onBlur?: () => void;
  /** Called when Enter is pressed and chooses no name. */
  readonly onEnter?: () => void;
};

/** A labelled field for a name: one of those there are, which are offered, or a new one. */
export function NameField({ label, names, namesLabel, value, error, onType, onChoose, onBlur, onEnter }: Props) {
  const id = useId();
  /** Enter selects an option highlighted by arrow keys. */
  const isChoosing = useRef(false);

  function onValueChange(next: string, details: Autocomplete.Root.ChangeEventDetails): void {
    if (details.reason === 'escape-key') {
      // Escape must close the dialog, not clear the field.
      details.cancel();
      details.allowPropagation();
      return;
    }
    onType(next);
    if (details.reason === 'item-press') onChoose?.(next);
  }

  return (
    <Autocomplete.Root
      items={names}
      limit={OFFERED}
      openOnInputClick
      value={value}
      onValueChange={onValueChange}
      onItemHighlighted={(item) => (isChoosing.current = item !== undefined)}
    >
      <div className={styles.field}>
        <label htmlFor={id} className={styles.label}>
          {label}
        </label>
        <Autocomplete.Input
          id={id}
          className={styles.input}
          aria-invalid={error !== null}
          aria-describedby={error === null ? undefined : `${id}-error`}
          onBlur={onBlur}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && !isChoosing.current) onEnter?.();
          }}
        />
        {error !== null && (
          <p id={`${id}-error`} className={styles.error}>
            {error}
          </p>
        )}
      </div>
      <OptionsPopup<string> label={namesLabel}>{(name) => <Option key={name} value={name} text={name} />}</OptionsPopup>
    </Autocomplete.Root>
  );
}
