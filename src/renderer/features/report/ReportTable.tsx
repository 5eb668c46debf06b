import { useMemo, useRef, useState } from 'react';
import { useReport } from '../../state/reportState.ts';
import type { ShownReport } from '../../state/reportState.ts';
import { useTranslate } from '../../state/useTranslate.ts';
import { Button } from '../../ui/Button.tsx';
import { columnsOf } from './columns.ts';
import { FigureCells } from './FigureCells.tsx';
import { LineRow } from './LineRow.tsx';
import styles from './ReportTable.module.css';
import { TableHead } from './TableHead.tsx';
import { treeRows } from './treeRows.ts';
import { useTreeCursor } from './useTreeCursor.ts';
import { useWords } from './useWords.ts';

/** How many more rows are drawn at a time. */
const ROWS = 300;

/** The lines of the report as a tree of rows with columns, and its total. */
export function ReportTable({ shown: { query, report } }: { readonly shown: ShownReport }) {
  const words = useWords();
  const { t } = words;
  const table = useRef<HTMLTableElement>(null);
  const folded = useReport((state) => state.folded);
  const [most, setMost] = useState(ROWS);
  const all = useMemo(() => treeRows(report, folded), [report, folded]);
  const rows = all.length > most ? all.slice(0, most) : all;
  const { current, onKeyDown } = useTreeCursor(rows, table);
  const columns = columnsOf(query, report.total);
  if (report.groups.length === 0) return null;
  return (
    <>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role -- A table whose rows fold. */}
      <table ref={table} role="treegrid" aria-label={t('report.lines')} className={styles.table} onKeyDown={onKeyDown}>
        <TableHead columns={columns} query={query} />
        <tbody>
          {rows.map((row) => (
            <LineRow
              key={row.path}
              row={row}
              columns={columns}
              report={report}
              words={words}
              isCurrent={row.path === current}
            />
          ))}
        </tbody>
        <tfoot>
          <tr className={styles.total}>
            <th scope="row" className={styles.name}>
              {t('report.total')}
            </th>
            <FigureCells figures={report.total} columns={columns} report={report} region={words.region} />
          </tr>
        </tfoot>
      </table>
      {all.length > most && <MoreLines count={all.length - most} onClick={() => setMost(most + ROWS)} />}
    </>
  );
}

function MoreLines({ count, onClick }: { readonly count: number; readonly onClick: () => void }) {
  const t = useTranslate();
  return (
    <p className={styles.more}>
      <Button onClick={onClick}>{t('report.more-lines', { count: Math.min(count, ROWS) })}</Button>
    </p>
  );
}
