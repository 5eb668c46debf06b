import { useId } from 'react';
import { useTranslate } from '../../state/useTranslate.ts';
import styles from './Import.module.css';

type Props<Value extends string> = {
  readonly label: string;
  /** Null while nothing is chosen. */
  readonly value: Value | null;
  readonly options: readonly { readonly value: Value; readonly label: string; readonly detail?: string }[];
  readonly onChoose: (value: Value) => void;
};

/** A question with a few answers. */
export function ChoiceQuestion<Value extends string>({ label, value, options, onChoose }: Props<Value>) {
  const t = useTranslate();
  const name = useId();
  return (
    <fieldset className={styles.choices}>
      <legend className={styles.label}>{label}</legend>
      {options.map((option) => (
        <label key={option.value} className={styles.choice}>
          <input type="radio" name={name} checked={option.value === value} onChange={() => onChoose(option.value)} />
          <span className={styles.answer}>{option.label}</span>
          {option.detail !== undefined && <span className={styles.detail}>{option.detail}</span>}
        </label>
      ))}
      {value === null && <p className={styles.hint}>{t('importing.choose-one')}</p>}
    </fieldset>
  );
}
