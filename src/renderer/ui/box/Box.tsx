import { Autocomplete } from '@base-ui/react/autocomplete';
import { lazy, Suspense, useRef } from 'react';
import type { ClipboardEvent, ReactNode, RefObject } from 'react';
import type { BoxRow } from '../../state/box/row.ts';
import type { BoxState } from '../../state/box/useBox.ts';
import { useTranslate } from '../../state/useTranslate.ts';
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
  const t = useTranslate();
  const { line, rows, isInline } = box;
  const isShown = box.isOpen && rows.length > 0;
  const frameRef = useRef<HTMLDivElement>(null);
  const { onKeyDown, onItemHighlighted } = useBoxKeys(box, onKey);
  return (
    <Autocomplete.Root
      items={rows}
      filter={null}
      itemToStringValue={(row: BoxRow) => row.text}
      inline={isInline}
      open={isInline || isShown}
      onOpenChange={(next) => box.setOpen(next)}
      value={line.text}
      onValueChange={(text, { reason }) => {
        if (reason === 'input-change') line.set(text);
      }}
      onItemHighlighted={onItemHighlighted}
      openOnInputClick
      autoHighlight="always"
      // A resting pointer must not highlight an option when the list opens.
      highlightItemOnHover={false}
    >
      <div ref={frameRef} className={frame}>
        {sign}
        <div className={styles.control}>
          <Autocomplete.Input
            ref={field}
            className={line.tokens.length > 0 ? `${styles.field} ${styles.covered}` : styles.field}
            aria-label={label}
            aria-describedby={describedBy}
            aria-invalid={isInvalid}
            placeholder={placeholder}
            autoComplete="off"
            spellCheck={false}
            onKeyDown={onKeyDown}
            onPaste={onPaste}
          />
          {line.tokens.length > 0 && <TokenLayer text={line.text} tokens={line.tokens} field={field} />}
        </div>
      </div>
      {(isShown || isInline) && (
        <Suspense>
          <BoxList box={box} anchor={frameRef} label={t('task.completions')} />
        </Suspense>
      )}
    </Autocomplete.Root>
  );
}
