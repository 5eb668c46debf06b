import type { ReactNode } from 'react';
import type { Figures, Report } from '#shared/model/report.ts';
import { formatHours } from '#shared/format/duration.ts';
import { formatMoney } from '#shared/format/money.ts';
import { formatCount, formatShare } from '#shared/format/number.ts';
import { share } from '#shared/report/figures.ts';
import { amountsOf } from './columns.ts';
import type { Column } from './columns.ts';
import styles from './ReportTable.module.css';
import { Time } from './Time.tsx';

type Props = {
  readonly figures: Figures;
  readonly columns: readonly Column[];
  readonly report: Report;
  readonly region: string;
};

/** The cells of a line beside its name. */
export const FigureCells = ({ figures, columns, report, region }: Props) =>
  columns.map((column) => (
    <td key={column} className={styles[column]}>
      {cells[column](figures, report, region)}
    </td>
  ));

const cells: Readonly<Record<Column, (figures: Figures, report: Report, region: string) => ReactNode>> = {
  tracked: (figures, { at }) => <Time figures={figures} at={at} measure="tracked" />,
  rounded: ({ rounded }) => formatHours(rounded),
  elapsed: (figures, { at }) => <Time figures={figures} at={at} measure="elapsed" />,
  billable: ({ billable }) => billable > 0 && formatHours(billable),
  // One below the other, for they are never added.
  amount: (figures, _report, region) =>
    amountsOf(figures).map(([currency, amount]) => (
      <span key={currency} className={styles.money}>
        {formatMoney(amount, currency, region)}
      </span>
    )),
  share: (figures, { total }, region) => formatShare(share(figures, total), region),
  entries: ({ entries }, _report, region) => formatCount(entries, region),
};
