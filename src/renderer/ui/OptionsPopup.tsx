import { Combobox } from '@base-ui/react/combobox';
import type { ReactNode } from 'react';
import styles from './OptionsPopup.module.css';

type Props<Item> = {
  /** What its options are. */
  readonly label: string;
  /** Said where nothing matches what is typed; left out: then there is no popup. */
  readonly empty?: string;
  readonly children: (item: Item) => ReactNode;
};

/** The options below a field that is a combobox or an autocomplete, as many as there is room for. */
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

/** One of them; `children`: what stands beside its text. */
export const Option = ({ value, text, children }: OptionProps) => (
  <Combobox.Item value={value} className={styles.item}>
    <span className={styles.title}>{text}</span>
    {children}
  </Combobox.Item>
);
