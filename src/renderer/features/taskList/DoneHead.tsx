import { ChevronDown, ChevronRight } from 'lucide-react';
import { ui, useUi } from '../../state/ui.ts';
import { useTranslate } from '../../state/useTranslate.ts';
import styles from './DoneHead.module.css';

/** The heading of done tasks, which shows and hides them. */
export function DoneHead({ count }: { readonly count: number }) {
  const t = useTranslate();
  const open = useUi((state) => state.doneOpen);
  const Sign = open ? ChevronDown : ChevronRight;
  return (
    <button type="button" aria-expanded={open} className={styles.head} onClick={ui.toggleDone}>
      <Sign size={16} aria-hidden />
      {t('window.done', { count })}
    </button>
  );
}
