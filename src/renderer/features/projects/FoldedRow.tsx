import { Archive, ArchiveRestore, Trash2 } from 'lucide-react';
import { useState } from 'react';
import type { ReactNode } from 'react';
import type { Command } from '#shared/commands/command.ts';
import { execute } from '../../state/commands.ts';
import { ui } from '../../state/ui.ts';
import { useTranslate } from '../../state/useTranslate.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import styles from './FoldedRow.module.css';

type Props = {
  readonly name: string;
  readonly archived: boolean;
  /** What is shown before and behind the name. */
  readonly sign?: ReactNode;
  readonly note?: ReactNode;
  /** Another button of the row. */
  readonly more?: ReactNode;
  /** Whether its fields are shown at first. */
  readonly startsOpen?: boolean;
  /** What the menu of the list finds the row by. */
  readonly data?: Readonly<Record<`data-${string}`, string | number>>;
  readonly onArchive: (archived: boolean) => void;
  readonly deleteLabel: string;
  readonly deleteBy: Command;
  /** The fields, which the name shows and hides. */
  readonly children: ReactNode;
};

/** A row with the name of something, which opens its fields, and buttons to archive and delete it. */
export function FoldedRow(props: Props) {
  const {
    name,
    archived,
    sign,
    note,
    more,
    startsOpen = false,
    data,
    onArchive,
    deleteLabel,
    deleteBy,
    children,
  } = props;
  const t = useTranslate();
  const [open, setOpen] = useState(startsOpen);

  async function remove(): Promise<void> {
    const answer = await execute(deleteBy);
    if (answer.ok) ui.toast(t('toast.deleted', { title: name }), 'undo');
  }

  return (
    <li className={styles.item} {...data}>
      <div className={styles.row}>
        <button
          type="button"
          aria-expanded={open}
          className={archived ? `${styles.name} ${styles.archived}` : styles.name}
          onClick={() => setOpen(!open)}
        >
          {sign}
          <span className={styles.text}>{name}</span>
          {note}
        </button>
        <IconButton
          label={t(archived ? 'projects.restore' : 'projects.archive', { name })}
          onClick={() => onArchive(!archived)}
        >
          {archived ? <ArchiveRestore size={16} aria-hidden /> : <Archive size={16} aria-hidden />}
        </IconButton>
        <IconButton label={deleteLabel} onClick={() => void remove()}>
          <Trash2 size={16} aria-hidden />
        </IconButton>
        {more}
      </div>
      {open && <div className={styles.fields}>{children}</div>}
    </li>
  );
}
