import { useEffect } from 'react';
import { watchReport } from '../../state/report.ts';
import { useReport } from '../../state/reportState.ts';
import { ReportChart } from './charts/ReportChart.tsx';
import { FilterChips } from './FilterChips.tsx';
import { NoReport } from './NoReport.tsx';
import { ReportHead } from './ReportHead.tsx';
import styles from './ReportPage.module.css';
import { ReportTable } from './ReportTable.tsx';
import { ReportTools } from './ReportTools.tsx';

/** A report: what it covers and its total, how it is made, a chart, and its lines. */
// oxlint-disable-next-line import/no-default-export -- What React loads late has to be one.
export default function ReportPage() {
  const shown = useReport((state) => state.shown);
  useEffect(watchReport, []);
  return (
    <div className={styles.page} data-report>
      <ReportHead shown={shown} />
      <ReportTools />
      <FilterChips />
      {shown !== null && (
        // Positioned, so that what is hidden from eyes scrolls with the rest.
        <div className={styles.body}>
          <ReportChart shown={shown} />
          {shown.report.total.entries === 0 ? <NoReport query={shown.query} /> : <ReportTable shown={shown} />}
        </div>
      )}
    </div>
  );
}
