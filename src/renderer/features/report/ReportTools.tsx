import { focusRegion } from '../../state/focusManager.ts';
import { reportPage } from '../../state/report.ts';
import { useReport } from '../../state/reportState.ts';
import { useTranslate } from '../../state/useTranslate.ts';
import { SearchField } from '../../ui/SearchField.tsx';
import { FilterMenu } from './FilterMenu.tsx';
import { GroupMenu } from './GroupMenu.tsx';
import { MoreMenu } from './MoreMenu.tsx';
import styles from './ReportTools.module.css';
import { RoundingMenu } from './RoundingMenu.tsx';

/** How the report is made: which entries count, how they are grouped and rounded; and what can be done with it. */
export function ReportTools() {
  const t = useTranslate();
  const text = useReport((state) => state.query.filter.text);
  return (
    <div className={styles.bar}>
      <GroupMenu />
      <FilterMenu />
      <RoundingMenu />
      <SearchField
        region="reportText"
        page="report"
        label={t('report.find')}
        value={text}
        className={styles.find}
        onType={(typed) => reportPage.filter({ text: typed })}
        onKey={(event) => {
          if (event.key !== 'Escape') return;
          event.preventDefault();
          reportPage.filter({ text: '' });
          focusRegion('list');
        }}
      />
      <MoreMenu />
    </div>
  );
}
