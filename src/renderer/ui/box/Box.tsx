import { Suspense, useId } from 'react';
import type { ClipboardEvent, ReactNode, RefObject } from 'react';
import { late } from '../../late.ts';
import type { BoxState } from '../../state/box/useBox.ts';
import { boxKeys } from './boxKeys.ts';
import styles from './Box.module.css';
import { idOfOption } from './idOfOption.ts';
import { TokenLayer } from './TokenLayer.tsx';
import { useHighlight } from './useHighlight.ts';

// Loaded when there are options.
const BoxList = late(() => import('./BoxList.tsx'));

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
  const highlight = useHighlight(box);
  const listId = useId();
  return (
    <div className={isInline ? styles.inline : styles.box}>
      <div className={frame}>
        {sign}
        <div className={styles.control}>
          <input
            ref={field}
            type="text"
            role="combobox"
            className={line.tokens.length > 0 ? `${styles.field} ${styles.covered}` : styles.field}
            aria-label={label}
            aria-autocomplete="list"
            aria-haspopup="listbox"
            aria-expanded={isShown}
            aria-controls={isShown ? listId : undefined}
            aria-activedescendant={isShown ? idOfOption(listId, rows, highlight.row) : undefined}
            aria-describedby={describedBy}
            aria-invalid={isInvalid}
            placeholder={placeholder}
            autoComplete="off"
            spellCheck={false}
            value={line.text}
            onChange={({ target }) => {
              line.set(target.value);
              box.setOpen(true);
            }}
            onKeyDown={boxKeys(box, highlight, onKey)}
            onPaste={onPaste}
            onClick={() => box.setOpen(true)}
            onBlur={() => box.setOpen(false)}
          />
          {line.tokens.length > 0 && <TokenLayer text={line.text} tokens={line.tokens} field={field} />}
        </div>
      </div>
      {isShown && (
        <Suspense>
          <BoxList box={box} id={listId} highlighted={highlight.row} />
        </Suspense>
      )}
    </div>
  );
}
