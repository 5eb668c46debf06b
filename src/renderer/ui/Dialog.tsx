import { Dialog as Base } from '@base-ui/react/dialog';
import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { ui } from '../state/ui.ts';
import { useTranslate } from '../state/useTranslate.ts';
import styles from './Dialog.module.css';
import { IconButton } from './IconButton.tsx';

type Props = { readonly open: boolean; readonly title: string; readonly children: ReactNode };

/** A modal dialog with a title and a way out. Focus goes back to the list when it closes. */
export function Dialog({ open, title, children }: Props) {
  const t = useTranslate();
  return (
    <Base.Root
      open={open}
      onOpenChange={(next) => {
        if (!next) ui.open(null);
      }}
      onOpenChangeComplete={(next) => {
        if (!next) ui.askForList();
      }}
    >
      <Base.Portal>
        <Base.Backdrop className={styles.backdrop} />
        <Base.Popup className={styles.popup} finalFocus={false}>
          <header className={styles.header}>
            <Base.Title className={styles.title}>{title}</Base.Title>
            <Base.Close render={<IconButton label={t('window.close')} />}>
              <X size={18} aria-hidden />
            </Base.Close>
          </header>
          {children}
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}
