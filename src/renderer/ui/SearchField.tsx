import { Search } from 'lucide-react';
import { useRef } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import { useFocusRegion } from '../state/focusManager.ts';
import type { Region } from '../state/focusManager.ts';
import type { Page } from '../state/ui.ts';
import styles from './SearchField.module.css';

type Props = {
  /** The region of the focus that it is, and the page it is on. */
  readonly region: Region;
  readonly page: Page;
  readonly label: string;
  readonly value: string;
  readonly className?: string | undefined;
  readonly onType: (text: string) => void;
  /** Not called while an input method composes. */
  readonly onKey: (event: KeyboardEvent) => void;
  /** What stands behind the text. */
  readonly children?: ReactNode;
};

/** A field for what is looked for in a list. Its text is selected when the focus is sent to it. */
export function SearchField({ region, page, label, value, className, onType, onKey, children }: Props) {
  const field = useRef<HTMLInputElement>(null);
  useFocusRegion(region, page, () => {
    field.current?.focus();
    field.current?.select();
    return true;
  });
  return (
    <div className={className === undefined ? styles.search : `${styles.search} ${className}`}>
      <Search size={16} className={styles.sign} aria-hidden />
      <input
        ref={field}
        className={styles.field}
        value={value}
        placeholder={label}
        aria-label={label}
        data-kept
        onChange={(event) => onType(event.target.value)}
        onKeyDown={(event) => {
          if (!event.nativeEvent.isComposing) onKey(event);
        }}
      />
      {children}
    </div>
  );
}
