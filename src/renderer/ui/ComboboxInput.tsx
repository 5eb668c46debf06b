import { Combobox } from '@base-ui/react/combobox';
import { ChevronDown } from 'lucide-react';
import styles from './ComboboxInput.module.css';
import fieldStyles from './Field.module.css';

type Props = Combobox.Input.Props & {
  /** The name of the button that shows all options. */
  readonly showLabel: string;
};

/** The field of a combobox, with a button that shows all options. */
export const ComboboxInput = ({ showLabel, ...input }: Props) => (
  <div className={styles.control}>
    <Combobox.Input {...input} className={`${fieldStyles.input} ${styles.input}`} />
    <Combobox.Trigger className={styles.trigger} aria-label={showLabel} tabIndex={-1}>
      <ChevronDown size={16} aria-hidden />
    </Combobox.Trigger>
  </div>
);

/** Escape must close the dialog, not clear the field. */
export function keepText(_text: string, details: Combobox.Root.ChangeEventDetails): void {
  if (details.reason !== 'escape-key') return;
  details.cancel();
  details.allowPropagation();
}
