import { Menu as Base } from '@base-ui/react/menu';
import { Check, ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';
import styles from './Menu.module.css';

type SubMenuProps = { readonly label: ReactNode; readonly children: ReactNode };

/** A menu inside of a menu. */
export const SubMenu = ({ label, children }: SubMenuProps) => (
  <Base.SubmenuRoot>
    <Base.SubmenuTrigger className={styles.item}>
      <span className={styles.text}>{label}</span>
      <ChevronRight size={14} className={styles.into} aria-hidden />
    </Base.SubmenuTrigger>
    <Base.Portal>
      <Base.Positioner className={styles.positioner} sideOffset={-4}>
        <Base.Popup className={styles.popup}>{children}</Base.Popup>
      </Base.Positioner>
    </Base.Portal>
  </Base.SubmenuRoot>
);

type CheckProps = {
  readonly checked: boolean;
  readonly children: ReactNode;
  readonly onCheck: (checked: boolean) => void;
};

/** An option that is on or off, beside others; the menu stays open. */
export const MenuCheck = ({ checked, children, onCheck }: CheckProps) => (
  <Base.CheckboxItem className={styles.item} checked={checked} onCheckedChange={onCheck}>
    <Base.CheckboxItemIndicator className={styles.indicator}>
      <Check size={14} aria-hidden />
    </Base.CheckboxItemIndicator>
    <span className={styles.text}>{children}</span>
  </Base.CheckboxItem>
);
