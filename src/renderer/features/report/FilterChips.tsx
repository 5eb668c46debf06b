import { X } from 'lucide-react';
import { focusRegion } from '../../state/focusManager.ts';
import { reportPage } from '../../state/report.ts';
import { useReport } from '../../state/reportState.ts';
import { useSnapshotStore } from '../../state/snapshotStore.ts';
import { useTranslate } from '../../state/useTranslate.ts';
import styles from './FilterChips.module.css';
import { chipsOf } from './filters.ts';

/** What the report is filtered by; pressing one removes it. */
export function FilterChips() {
  const t = useTranslate();
  const filter = useReport((state) => state.query.filter);
  const snapshot = useSnapshotStore((state) => state.snapshot);
  const chips = snapshot ? chipsOf(filter, snapshot, t) : [];
  if (chips.length === 0) return null;
  return (
    <ul className={styles.chips} aria-label={t('report.filter')}>
      {chips.map(({ key, label, without }) => (
        <li key={key}>
          <button
            type="button"
            className={styles.chip}
            aria-label={t('report.without', { name: label })}
            onClick={() => {
              reportPage.filter(without);
              // The button goes.
              focusRegion('list');
            }}
          >
            {label}
            <X size={12} aria-hidden />
          </button>
        </li>
      ))}
    </ul>
  );
}
