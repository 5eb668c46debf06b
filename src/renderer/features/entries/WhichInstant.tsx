import { useId } from 'react';
import { formatTimeWithOffset } from '#shared/format/timeWithOffset.ts';
import type { Instants, Reading } from '#shared/parse/entryTimes.ts';
import styles from './WhichInstant.module.css';

type Props = {
  readonly label: string;
  readonly instants: Instants;
  readonly reading: Reading;
  readonly onChoose: (later: boolean) => void;
};

/** Asks which of two instants is meant when the clocks go back and show a time twice. */
export function WhichInstant({ label, instants, reading, onChoose }: Props) {
  const name = useId();
  return (
    <fieldset className={styles.which}>
      <legend className={styles.label}>{label}</legend>
      {instants.all.map((at, index) => (
        <label key={at} className={styles.choice}>
          <input type="radio" name={name} checked={at === instants.at} onChange={() => onChoose(index > 0)} />
          {formatTimeWithOffset(at, reading.calendar.zone, reading.region)}
        </label>
      ))}
    </fieldset>
  );
}
