import { Switch } from '@base-ui/react/switch';
import { useId } from 'react';
import type { ReactNode } from 'react';
import styles from './Row.module.css';

type RowProps = {
  readonly id: string;
  readonly label: string;
  readonly detail: string;
  /** Why it could not be changed; null if it could. */
  readonly problem?: string | null;
  readonly children: ReactNode;
};

/** A row of a dialog: a name, a line of description, and a control with the id `id`. */
export const Row = ({ id, label, detail, problem = null, children }: RowProps) => (
  <div className={styles.row}>
    <div className={styles.text}>
      <label id={`${id}-label`} htmlFor={id} className={styles.label}>
        {label}
      </label>
      <p id={`${id}-detail`} className={styles.detail}>
        {detail}
      </p>
      {problem !== null && (
        <p role="alert" className={styles.problem}>
          {problem}
        </p>
      )}
    </div>
    {children}
  </div>
);

type SwitchRowProps = Omit<RowProps, 'id' | 'children'> & {
  readonly checked: boolean;
  readonly disabled?: boolean;
  readonly onChange: (checked: boolean) => void;
};

/** A row with a switch. */
export function SwitchRow({ checked, disabled = false, onChange, ...row }: SwitchRowProps) {
  const id = useId();
  return (
    <Row id={id} {...row}>
      <Switch.Root
        id={id}
        className={styles.switch}
        aria-describedby={`${id}-detail`}
        checked={checked}
        disabled={disabled}
        onCheckedChange={onChange}
      >
        <Switch.Thumb className={styles.thumb} />
      </Switch.Root>
    </Row>
  );
}

type SelectRowProps<Value extends string> = Omit<RowProps, 'id' | 'children'> & {
  readonly value: Value;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly onChange: (value: Value) => void;
};

/** A row with a few options, of which one is selected. */
export function SelectRow<Value extends string>({ label, detail, value, options, onChange }: SelectRowProps<Value>) {
  const id = useId();
  return (
    <Row id={id} label={label} detail={detail}>
      <select
        id={id}
        className={styles.select}
        aria-describedby={`${id}-detail`}
        value={value}
        onChange={(event) => {
          const chosen = options.find((option) => option.value === event.target.value);
          if (chosen) onChange(chosen.value);
        }}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </Row>
  );
}
