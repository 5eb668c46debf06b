import { Search } from 'lucide-react';
import { useRef } from 'react';
import { focusRegion, useFocusRegion } from '../../state/focusManager.ts';
import { reportPage, useReport } from '../../state/report.ts';
import { useTranslate } from '../../state/useTranslate.ts';
import { FilterMenu } from './FilterMenu.tsx';
import { GroupMenu } from './GroupMenu.tsx';
import { MoreMenu } from './MoreMenu.tsx';
import styles from './ReportTools.module.css';
import { RoundingMenu } from './RoundingMenu.tsx';

/** How the report is made: which entries count, how they are grouped and rounded; and what can be done with it. */
export function ReportTools() {
  const t = useTranslate();
  const text = useReport((state) => state.query.filter.text);
  const field = useRef<HTMLInputElement>(null);
  useFocusRegion('reportText', 'report', () => {
    field.current?.focus();
    field.current?.select();
    return true;
  });
  return (
    <div className={styles.bar}>
      <GroupMenu />
      <FilterMenu />
      <RoundingMenu />
      <div className={styles.find}>
        <Search size={16} className={styles.sign} aria-hidden />
        <input
          ref={field}
          className={styles.field}
          value={text}
          placeholder={t('report.find')}
          aria-label={t('report.find')}
          onChange={(event) => reportPage.filter({ text: event.target.value })}
          onKeyDown={(event) => {
            if (event.nativeEvent.isComposing || event.key !== 'Escape') return;
            event.preventDefault();
            reportPage.filter({ text: '' });
            focusRegion('list');
          }}
        />
      </div>
      <MoreMenu />
    </div>
  );
}
