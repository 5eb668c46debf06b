import { Combobox } from '@base-ui/react/combobox';
import type { ReactNode } from 'react';
import styles from './OptionsPopup.module.css';

type Props<Item> = {
  /** The accessible name of the options. */
  readonly label: string;
  /** Shown if nothing matches the text; without it there is no popup then. */
  readonly empty?: string;
  readonly children: (item: Item) => ReactNode;
};

/** The options below a combobox or an autocomplete field, as many as fit. */
export const OptionsPopup = <Item,>({ label, empty, children }: Props<Item>) => (
  <Combobox.Portal>
    <Combobox.Positioner className={styles.positioner} sideOffset={4}>
      {/* It stands outside of a dialog, so it has to be a place of its own. */}
      <Combobox.Popup
        // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- The part gives any tag a role of its own.
        role="region"
        className={empty === undefined ? `${styles.popup} ${styles.optional}` : styles.popup}
        aria-label={label}
      >
        {empty !== undefined && <Combobox.Empty className={styles.empty}>{empty}</Combobox.Empty>}
        <Combobox.List className={styles.list}>{children}</Combobox.List>
      </Combobox.Popup>
    </Combobox.Positioner>
  </Combobox.Portal>
);

type OptionProps = { readonly value: unknown; readonly text: string; readonly children?: ReactNode };

/** An option; `children` is shown beside its text. */
export const Option = ({ value, text, children }: OptionProps) => (
  <Combobox.Item value={value} className={styles.item}>
    <span className={styles.title}>{text}</span>
    {children}
  </Combobox.Item>
);
