import { ArrowDown, ArrowUp } from 'lucide-react';
import type { Sort } from '#shared/model/listView.ts';
import { ui, useUi } from '../../state/ui.ts';
import { useTranslate } from '../../state/useTranslate.ts';
import columns from './Columns.module.css';
import styles from './ListHeads.module.css';

/** Times are ordered with the longest first. */
const isDescending = (sort: Sort, reversed: boolean): boolean => (sort === 'today' || sort === 'spent') !== reversed;

type Props = {
  readonly sort: Sort;
  readonly label: string;
  readonly className: string | undefined;
  /** Of the label, by which figures are named. */
  readonly id?: string;
};

/** The head of a column, which orders the list by it, and in the other direction when it already is. */
function Head({ sort, label, className, id }: Props) {
  const view = useUi((state) => state.view);
  const isOrder = view.sort === sort;
  const order = isDescending(sort, view.reversed) ? 'descending' : 'ascending';
  const Sign = order === 'descending' ? ArrowDown : ArrowUp;
  return (
    <th
      scope="col"
      aria-sort={isOrder ? order : 'none'}
      className={`${className} ${styles.cell} ${id === undefined ? '' : styles.figure}`}
    >
      <button
        type="button"
        className={styles.button}
        onClick={() => ui.lookAt({ ...view, sort, reversed: isOrder && !view.reversed })}
      >
        <span id={id}>{label}</span>
        {isOrder && <Sign size={12} aria-hidden />}
      </button>
    </th>
  );
}

/** The heads of the columns. They stay above the rows, name their times and order them. */
export function ListHeads() {
  const t = useTranslate();
  return (
    <table aria-label={t('list.columns')} className={styles.heads}>
      <thead className={styles.block}>
        <tr className={columns.grid}>
          <Head sort="title" label={t('window.task')} className={columns.title} />
          <Head sort="project" label={t('task.project')} className={columns.project} />
          <Head sort="due" label={t('list.date')} className={columns.date} />
          <Head sort="today" label={t('window.today')} className={columns.today} id="head-today" />
          <Head sort="spent" label={t('window.total')} className={columns.total} id="head-total" />
        </tr>
      </thead>
    </table>
  );
}
