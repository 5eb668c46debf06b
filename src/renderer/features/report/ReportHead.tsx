import { ChevronDown, ChevronLeft, ChevronRight } from 'lucide-react';
import { useRef } from 'react';
import { useFocusRegion } from '../../state/focusManager.ts';
import { reportPage, stepReport } from '../../state/report.ts';
import { useReport } from '../../state/reportState.ts';
import type { ShownReport } from '../../state/reportState.ts';
import { useSnapshotStore } from '../../state/snapshotStore.ts';
import { Button } from '../../ui/Button.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { Menu, MenuChoice, MenuItem, MenuLine } from '../../ui/Menu.tsx';
import periodStyles from '../../ui/period/PeriodHead.module.css';
import { RangeFields } from './RangeFields.tsx';
import { describeDates, keyOfRange, nameOfRange, presets } from './ranges.ts';
import styles from './ReportHead.module.css';
import { ReportTotals } from './ReportTotals.tsx';
import { useWords } from './useWords.ts';

type Props = { readonly shown: ShownReport | null };

/** What the report covers, buttons to other ranges, and the totals. */
export function ReportHead({ shown }: Props) {
  const words = useWords();
  const { t } = words;
  const range = useReport((state) => state.query.range);
  const title = useRef<HTMLHeadingElement>(null);
  // The heading takes the focus of the page: from it, the arrow keys move the range, and lead down to the lines.
  useFocusRegion('list', 'report', () => {
    title.current?.focus();
    return title.current !== null;
  });
  const isFixed = range.kind === 'all';
  return (
    <header className={periodStyles.head}>
      <div className={periodStyles.row}>
        <h2 ref={title} tabIndex={-1} className={`${periodStyles.title} ${styles.title}`} aria-live="polite">
          {shown ? describeDates(shown.report, shown.query.range, words) : nameOfRange(range, t)}
        </h2>
        <div className={styles.ranges}>
          <IconButton label={t('report.before')} disabled={isFixed} onClick={() => stepReport(-1)}>
            <ChevronLeft size={18} aria-hidden />
          </IconButton>
          <RangeMenu shown={shown} />
          <IconButton label={t('report.after')} disabled={isFixed} onClick={() => stepReport(1)}>
            <ChevronRight size={18} aria-hidden />
          </IconButton>
        </div>
      </div>
      {range.kind === 'dates' && <RangeFields range={range} />}
      {shown && <ReportTotals shown={shown} />}
    </header>
  );
}

/** Selects one of the usual ranges, or dates. */
function RangeMenu({ shown }: Props) {
  const { t } = useWords();
  const range = useReport((state) => state.query.range);
  const today = useSnapshotStore(({ snapshot }) => snapshot?.day.date ?? '');
  const name = nameOfRange(range, t);
  return (
    <Menu
      trigger={
        <Button aria-label={t('report.range', { name })}>
          <span className={styles.choice}>
            {name}
            <ChevronDown size={14} aria-hidden />
          </span>
        </Button>
      }
    >
      <MenuChoice
        label={t('report.ranges')}
        value={keyOfRange(range)}
        options={presets.map((one) => ({ value: keyOfRange(one), label: nameOfRange(one, t) }))}
        onChoose={(key) => reportPage.cover(presets.find((one) => keyOfRange(one) === key) ?? range)}
      />
      <MenuLine />
      <MenuItem
        onClick={() =>
          reportPage.cover({ kind: 'dates', from: shown?.report.from ?? today, to: shown?.report.to ?? today })
        }
      >
        {t('report.range-dates')}
      </MenuItem>
    </Menu>
  );
}
