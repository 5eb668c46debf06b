import { useRef } from 'react';
import { execute } from '../../state/commands.ts';
import { draftsOf } from '../../state/draft.ts';
import { focusRegion } from '../../state/focusManager.ts';
import { ui, useUi } from '../../state/ui.ts';
import { useTranslate } from '../../state/useTranslate.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import styles from './PasteDialog.module.css';

const SHOWN = 5;

/** Asks before several pasted lines become tasks. */
export function PasteDialog() {
  const t = useTranslate();
  const dialog = useUi((state) => state.dialog);
  const titles = dialog?.kind === 'paste' ? dialog.titles : [];
  const rest = titles.length - SHOWN;
  const confirm = useRef<HTMLButtonElement>(null);

  async function add(): Promise<void> {
    const answer = await execute({ type: 'addTasks', tasks: await draftsOf(titles) });
    if (answer.ok) focusRegion('add');
    else ui.open(null);
  }

  return (
    <Dialog open={dialog?.kind === 'paste'} title={t('paste.title', { count: titles.length })} focusFirst={confirm}>
      <p>{t('paste.detail')}</p>
      <ul className={styles.lines}>
        {titles.slice(0, SHOWN).map((title, index) => (
          // oxlint-disable-next-line react/no-array-index-key -- Lines may repeat; their place is all that tells them apart.
          <li key={`${index} ${title}`}>{title}</li>
        ))}
        {rest > 0 && <li className={styles.more}>{t('paste.more', { count: rest })}</li>}
      </ul>
      <div className={styles.buttons}>
        <Button onClick={() => ui.open(null)}>{t('paste.cancel')}</Button>
        <Button primary onClick={() => void add()} ref={confirm}>
          {t('paste.add')}
        </Button>
      </div>
    </Dialog>
  );
}
