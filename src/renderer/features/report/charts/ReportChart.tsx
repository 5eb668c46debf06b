import { assertNever } from '#shared/model/assertNever.ts';
import type { ReportLine } from '#shared/model/report.ts';
import { reportPage } from '../../../state/report.ts';
import { useReport } from '../../../state/reportState.ts';
import type { ChartKind } from '../../../state/chartKind.ts';
import type { ShownReport } from '../../../state/reportState.ts';
import type { Translate } from '#shared/i18n/translate.ts';
import { useSnapshotStore } from '../../../state/snapshotStore.ts';
import { useTranslate } from '../../../state/useTranslate.ts';
import styles from './Chart.module.css';
import { ChartChoice } from './ChartChoice.tsx';
import { barUnit, yearOf } from './chartQuery.ts';
import { ShareBars } from './ShareBars.tsx';
import { TimeChart } from './TimeChart.tsx';
import { useChartReport } from './useChartReport.ts';
import type { ChartReport } from './useChartReport.ts';
import { YearMap } from './YearMap.tsx';

/** What a chart shows. */
function titleOf(kind: ChartKind, { report }: ShownReport, today: string, t: Translate): string {
  switch (kind) {
    case 'time':
      return t(`report.chart-${barUnit(report) ?? 'project'}s`);
    case 'client':
      return t('report.chart-clients');
    case 'year':
      return t('report.chart-heat', { year: yearOf(report, today) });
    default:
      return assertNever(kind);
  }
}

/** One chart beside the report, of three that can be chosen. */
export function ReportChart({ shown }: { readonly shown: ShownReport }) {
  const t = useTranslate();
  const kind = useReport((state) => state.chart);
  const today = useSnapshotStore(({ snapshot }) => snapshot?.day.date ?? '');
  const chart = useChartReport(kind, shown);
  // Only the year shows where there is time if the report has none.
  if (shown.report.total.entries === 0 && kind !== 'year') return null;
  const title = titleOf(kind, shown, today, t);
  return (
    <section className={styles.section} aria-label={t('report.chart')}>
      <div className={styles.head}>
        <h3 className={styles.title}>{title}</h3>
        <ChartChoice />
      </div>
      {chart ? <Chart chart={chart} label={title} /> : <div className={styles.room} />}
    </section>
  );
}

/** The number that a line is of; null: none. */
const idOf = ({ key }: ReportLine): number | null => (key === null ? null : Number(key));

function Chart({ chart: { kind, report, beside }, label }: { readonly chart: ChartReport; readonly label: string }) {
  const t = useTranslate();
  const { lines, total } = report;
  const unit = barUnit(beside);
  if (kind === 'year') return <YearMap report={report} label={label} />;
  if (kind === 'time' && unit !== null) {
    // Other dates are other bars, of which none is hovered or focused yet.
    return <TimeChart key={`${unit} ${beside.from} ${beside.to}`} report={report} unit={unit} label={label} />;
  }
  const of = kind === 'client' ? 'client' : 'project';
  return (
    <ShareBars
      label={label}
      lines={lines}
      total={total}
      none={t(`report.no-${of}`)}
      onOpen={(line) => reportPage.filter({ [`${of}s`]: [idOf(line)] })}
    />
  );
}
