import { ArrowDown, ArrowUp } from 'lucide-react';
import type { ReportQuery, ReportSort } from '#shared/model/report.ts';
import { reportPage } from '../../state/report.ts';
import { useTranslate } from '../../state/useTranslate.ts';
import { sortOf } from './columns.ts';
import type { Column } from './columns.ts';
import styles from './ReportTable.module.css';

type Props = { readonly columns: readonly Column[]; readonly query: ReportQuery };

/** The heads of the columns; pressing one sorts by it, and again turns the order around. */
export function TableHead({ columns, query }: Props) {
  const t = useTranslate();
  return (
    <thead>
      <tr>
        {(['name', ...columns] as const).map((column) => (
          <th
            key={column}
            scope="col"
            className={styles[column]}
            title={column === 'elapsed' ? t('report.elapsed-hint') : undefined}
            aria-sort={orderOf(query.sort, sortOf[column])}
          >
            <Head label={t(`report.${column}`)} by={sortOf[column]} sort={query.sort} />
          </th>
        ))}
      </tr>
    </thead>
  );
}

function orderOf(sort: ReportSort, by: ReportSort['by'] | undefined): 'ascending' | 'descending' | undefined {
  if (by !== sort.by) return undefined;
  return sort.descending ? 'descending' : 'ascending';
}

type HeadProps = { readonly label: string; readonly by: ReportSort['by'] | undefined; readonly sort: ReportSort };

function Head({ label, by, sort }: HeadProps) {
  if (by === undefined) return label;
  const isOn = sort.by === by;
  const Arrow = sort.descending ? ArrowDown : ArrowUp;
  // Names are read from A to Z first, figures from the largest.
  const descending = isOn ? !sort.descending : by !== 'name';
  return (
    <button type="button" className={styles.sort} onClick={() => reportPage.change({ sort: { by, descending } })}>
      {label}
      {isOn && <Arrow size={12} aria-hidden />}
    </button>
  );
}
