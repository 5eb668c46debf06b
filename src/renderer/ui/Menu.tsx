import { Menu as Base } from '@base-ui/react/menu';
import { Check } from 'lucide-react';
import type { ReactElement, ReactNode } from 'react';
import styles from './Menu.module.css';

type MenuProps = {
  readonly trigger: ReactElement;
  readonly children: ReactNode;
  /** Whether it is open, if something else than its button opens it, too. */
  readonly open?: boolean;
  readonly onOpenChange?: (open: boolean) => void;
};

/** A menu below its button. */
export const Menu = ({ trigger, children, ...control }: MenuProps) => (
  <Base.Root {...control}>
    <Base.Trigger render={trigger} />
    <Base.Portal>
      <Base.Positioner className={styles.positioner} align="end" sideOffset={4}>
        <Base.Popup className={styles.popup}>{children}</Base.Popup>
      </Base.Positioner>
    </Base.Portal>
  </Base.Root>
);

type ChoiceProps<Value> = {
  readonly label: string;
  readonly value: Value;
  readonly options: readonly { readonly value: Value; readonly label: ReactNode }[];
  readonly onChoose: (value: Value) => void;
  /** Leaves the menu open after a choice, where more than one is to be made. */
  readonly staysOpen?: boolean;
};

/** A group of options with a heading, of which one is selected. */
export function MenuChoice<Value>({ label, value, options, onChoose, staysOpen = false }: ChoiceProps<Value>) {
  return (
    <Base.RadioGroup value={value} onValueChange={(chosen) => onChoose(chosen as Value)}>
      <Base.Group>
        <Base.GroupLabel className={styles.label}>{label}</Base.GroupLabel>
        {options.map((option) => (
          <Base.RadioItem
            key={String(option.value)}
            value={option.value}
            className={styles.item}
            closeOnClick={!staysOpen}
          >
            <Base.RadioItemIndicator className={styles.indicator}>
              <Check size={14} aria-hidden />
            </Base.RadioItemIndicator>
            <span className={styles.text}>{option.label}</span>
          </Base.RadioItem>
        ))}
      </Base.Group>
    </Base.RadioGroup>
  );
}

/** An action in a menu. */
export const MenuItem = ({ children, onClick }: { readonly children: ReactNode; readonly onClick: () => void }) => (
  <Base.Item className={styles.item} onClick={onClick}>
    <span className={styles.text}>{children}</span>
  </Base.Item>
);

export const MenuLine = () => <Base.Separator className={styles.line} />;
