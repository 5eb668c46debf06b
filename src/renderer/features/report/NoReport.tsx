import { anyEntry } from '#shared/model/report.ts';
import type { ReportQuery } from '#shared/model/report.ts';
import { focusRegion } from '../../state/focusManager.ts';
import { reportPage } from '../../state/report.ts';
import { useTranslate } from '../../state/useTranslate.ts';
import { Button } from '../../ui/Button.tsx';
import { countFilters } from './filters.ts';
import styles from './NoReport.module.css';

/** Changes the report, after which the pressed button may be gone. */
function change(how: () => void): void {
  how();
  focusRegion('list');
}

/** What a report without entries says, and the step that may find some. */
export function NoReport({ query }: { readonly query: ReportQuery }) {
  const t = useTranslate();
  const isFiltered = countFilters(query.filter) > 0;
  const isAll = query.range.kind === 'all';
  return (
    <div className={styles.empty}>
      <p>{t(isFiltered ? 'report.empty-filtered' : isAll ? 'report.empty-ever' : 'report.empty')}</p>
      {isFiltered && <Button onClick={() => change(() => reportPage.filter(anyEntry))}>{t('report.clear')}</Button>}
      {!isFiltered && !isAll && (
        <Button onClick={() => change(() => reportPage.cover({ kind: 'all' }))}>{t('report.range-all')}</Button>
      )}
    </div>
  );
}
