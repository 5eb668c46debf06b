// oxlint-disable jsx-a11y/prefer-tag-over-role -- A native list cannot be drawn below a field while that keeps the focus.
import { useTranslate } from '../../state/useTranslate.ts';
import styles from './Options.module.css';

type Props = {
  readonly id: string;
  readonly options: readonly string[];
  readonly at: number;
  readonly onPick: (option: string) => void;
};

/** The completions of the last word. The focus stays in the field. */
export function Options({ id, options, at, onPick }: Props) {
  const t = useTranslate();
  if (options.length === 0) return null;
  return (
    <div id={id} role="listbox" aria-label={t('task.completions')} className={styles.list}>
      {options.map((option, index) => (
        <div
          key={option}
          id={`${id}-${index}`}
          role="option"
          aria-selected={index === at}
          tabIndex={-1}
          className={styles.option}
          // On mouse down, before the field loses the focus.
          onMouseDown={(event) => {
            event.preventDefault();
            onPick(option);
          }}
        >
          {option}
        </div>
      ))}
    </div>
  );
}
