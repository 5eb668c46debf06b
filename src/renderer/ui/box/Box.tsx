import { Autocomplete } from '@base-ui/react/autocomplete';
import { lazy, Suspense } from 'react';
import type { ClipboardEvent, ReactNode, RefObject } from 'react';
import type { BoxRow } from '../../state/box/row.ts';
import type { BoxState } from '../../state/box/useBox.ts';
import styles from './Box.module.css';
import { TokenLayer } from './TokenLayer.tsx';
import { useBoxKeys } from './useBoxKeys.ts';

// Loaded when there are options.
const BoxList = lazy(() => import('./BoxList.tsx'));

type Props = {
  readonly box: BoxState;
  readonly field: RefObject<HTMLInputElement | null>;
  readonly label: string;
  readonly placeholder: string;
  /** The class of the frame around the field, which gives it its height and its letters their size. */
  readonly frame: string | undefined;
  /** Stands before the field in its frame. */
  readonly sign?: ReactNode;
  /** Handles a key while no options are shown. Returns whether it did. */
  readonly onKey?: (key: string) => boolean;
  readonly onPaste?: (event: ClipboardEvent) => void;
  readonly describedBy?: string;
  readonly isInvalid?: boolean;
};

/**
 * One field that knows the work: what is typed is found among tasks and places, or becomes a new task. Enter does what
 * the highlighted option says, Ctrl or Command with Enter makes a new task, Tab completes, and Backspace behind a
 * coloured token first makes it text of the title.
 */
export function Box({ box, field, label, placeholder, frame, sign, onKey, onPaste, describedBy, isInvalid }: Props) {
  const { line, rows, isInline } = box;
  const isShown = box.isOpen && rows.length > 0;
  const { onKeyDown, onItemHighlighted } = useBoxKeys(box, onKey);
  return (
    <Autocomplete.Root
      items={rows}
      filter={null}
      itemToStringValue={(row: BoxRow) => row.text}
      inline
      open
      value={line.text}
      onValueChange={(text, { reason }) => {
        if (reason !== 'input-change') return;
        line.set(text);
        box.setOpen(true);
      }}
      onItemHighlighted={onItemHighlighted}
      autoHighlight="always"
      // A resting pointer must not highlight an option when the list opens.
      highlightItemOnHover={false}
    >
      <div className={isInline ? styles.inline : styles.box}>
        <div className={frame}>
          {sign}
          <div className={styles.control}>
            <Autocomplete.Input
              ref={field}
              className={line.tokens.length > 0 ? `${styles.field} ${styles.covered}` : styles.field}
              aria-label={label}
              aria-expanded={isShown}
              // Base UI has an inline list that is always there.
              {...(!isShown && { 'aria-activedescendant': undefined })}
              aria-describedby={describedBy}
              aria-invalid={isInvalid}
              placeholder={placeholder}
              autoComplete="off"
              spellCheck={false}
              onKeyDown={onKeyDown}
              onPaste={onPaste}
              onClick={() => box.setOpen(true)}
              onBlur={() => box.setOpen(false)}
            />
            {line.tokens.length > 0 && <TokenLayer text={line.text} tokens={line.tokens} field={field} />}
          </div>
        </div>
        {isShown && (
          <Suspense>
            <BoxList box={box} />
          </Suspense>
        )}
      </div>
    </Autocomplete.Root>
  );
}
