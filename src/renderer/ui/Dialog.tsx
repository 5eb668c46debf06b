import { Dialog as Base } from '@base-ui/react/dialog';
import { X } from 'lucide-react';
import { useLayoutEffect, useRef, useState } from 'react';
import type { ReactNode, RefObject } from 'react';
import { focusRegion } from '../state/focusManager.ts';
import { ui, useUi } from '../state/ui.ts';
import { useTranslate } from '../state/useTranslate.ts';
import styles from './Dialog.module.css';
import { IconButton } from './IconButton.tsx';

type Props = {
  readonly open: boolean;
  readonly title: string;
  readonly children: ReactNode;
  /** Uses more space if there is some. */
  readonly wide?: boolean;
  /** The element that gets the focus first; by default the first field, or the dialog itself, which the keys then scroll. */
  readonly focusFirst?: RefObject<HTMLElement | null>;
  readonly onClose?: () => void;
  /** Called after it closed, instead of returning the focus. */
  readonly onClosed?: () => void;
};

const close = () => ui.open(null);

function giveBack(): void {
  const isLost = document.activeElement?.closest('main') === null;
  if (isLost && !useUi.getState().dialog) focusRegion('list');
}

/** What is typed into, by its types; a switch is an input as well. */
const FIELDS = 'input:not([type=checkbox], [type=radio], [type=hidden], [aria-hidden=true]), textarea, select';

/**
 * Focuses before the first paint: Base UI does so a moment later, and what somebody types in between would be lost. But
 * not on the first render: the tabs of a list know their places from the second on, and one focused before that would
 * take the first arrow key for the way to itself.
 */
function FocusNow({ element }: { readonly element: () => HTMLElement | null }) {
  const [isPlaced, setPlaced] = useState(false);
  useLayoutEffect(() => {
    if (isPlaced) element()?.focus();
    else setPlaced(true);
    // oxlint-disable-next-line react/exhaustive-deps -- Once, when it opens.
  }, [isPlaced]);
  return null;
}

/**
 * A modal dialog with a title and a close button. The focus returns to the list when it closes, unless something else
 * took it.
 */
export function Dialog({
  open,
  title,
  children,
  wide = false,
  focusFirst,
  onClose = close,
  onClosed = giveBack,
}: Props) {
  const t = useTranslate();
  const header = useRef<HTMLElement>(null);
  /** Never the button that closes it, which is the first in the page. */
  const first = (): HTMLElement | null => {
    const popup = header.current?.parentElement ?? null;
    return focusFirst?.current ?? popup?.querySelector<HTMLElement>(FIELDS) ?? popup;
  };
  return (
    <Base.Root
      open={open}
      onOpenChange={(next) => {
        if (!next) onClose();
      }}
      onOpenChangeComplete={(next) => {
        if (!next) onClosed();
      }}
    >
      <Base.Portal>
        <Base.Backdrop className={styles.backdrop} />
        <Base.Popup
          className={wide ? `${styles.popup} ${styles.wide}` : styles.popup}
          initialFocus={first}
          finalFocus={false}
        >
          <header ref={header} className={styles.header}>
            <Base.Title className={styles.title}>{title}</Base.Title>
            <Base.Close render={<IconButton label={t('window.close')} />}>
              <X size={18} aria-hidden />
            </Base.Close>
          </header>
          {children}
          <FocusNow element={first} />
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}
