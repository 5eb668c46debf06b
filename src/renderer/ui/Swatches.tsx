import type { Colour } from '#shared/model/project.ts';
import { useTranslate } from '../state/useTranslate.ts';
import styles from './Swatches.module.css';

type Props = {
  /** The group is labelled by the element `${id}-label`. */
  readonly id: string;
  readonly value: Colour;
  readonly colours: readonly Colour[];
  readonly onChange: (colour: Colour) => void;
};

/** A choice of colours: one tab stop, and arrow keys select. */
export function Swatches({ id, value, colours, onChange }: Props) {
  const t = useTranslate();
  return (
    <div id={id} role="radiogroup" aria-labelledby={`${id}-label`} className={styles.swatches}>
      {colours.map((colour) => (
        <label key={colour} className={styles.swatch} title={t(`colour.${colour}`)}>
          <input
            type="radio"
            name={id}
            className={styles.input}
            aria-label={t(`colour.${colour}`)}
            checked={colour === value}
            onChange={() => onChange(colour)}
          />
          <span className={styles.dot} style={{ background: `var(--${colour})` }} />
        </label>
      ))}
    </div>
  );
}
