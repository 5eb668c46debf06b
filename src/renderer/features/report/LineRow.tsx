import { ChevronDown, ChevronRight } from 'lucide-react';
import { memo } from 'react';
import type { Report } from '#shared/model/report.ts';
import { lineCursor, reportPage } from '../../state/report.ts';
import { Dot } from '../../ui/Dot.tsx';
import { stopProps } from '../../ui/list/stopProps.ts';
import type { Column } from './columns.ts';
import { FigureCells } from './FigureCells.tsx';
import { nameOfLine } from './names.ts';
import type { Words } from './names.ts';
import styles from './ReportTable.module.css';
import type { TreeRow } from './treeRows.ts';

type Props = {
  readonly row: TreeRow;
  readonly columns: readonly Column[];
  readonly report: Report;
  readonly words: Words;
  readonly isCurrent: boolean;
};

/** A line of the report. One with lines of its own folds when it is pressed. */
export const LineRow = memo(function LineRow({ row, columns, report, words, isCurrent }: Props) {
  const { path, line, grouping, level, position, siblings, isOpen } = row;
  const name = nameOfLine(line, grouping, words);
  const Chevron = isOpen === true ? ChevronDown : ChevronRight;
  const toggle = isOpen === null ? undefined : () => reportPage.fold(path, isOpen);
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- The table handles the keys of its rows.
    <tr
      className={isOpen === null ? styles.line : `${styles.line} ${styles.whole}`}
      {...stopProps(lineCursor, path, isCurrent)}
      aria-level={level}
      aria-posinset={position}
      aria-setsize={siblings}
      aria-expanded={isOpen ?? undefined}
      onClick={toggle}
    >
      <td className={styles.name}>
        <span className={styles.label} data-level={level}>
          <span className={styles.chevron}>{isOpen !== null && <Chevron size={14} aria-hidden />}</span>
          {line.colour !== null && <Dot colour={line.colour} />}
          <span className={styles.text} title={name}>
            {name}
          </span>
        </span>
      </td>
      <FigureCells figures={line.figures} columns={columns} report={report} region={words.region} />
    </tr>
  );
});
