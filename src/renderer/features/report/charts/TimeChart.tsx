import { useMemo, useRef } from 'react';
import { firstWeekday } from '#shared/time/date.ts';
import type { Report } from '#shared/model/report.ts';
import { reportPage } from '../../../state/report.ts';
import { useWords } from '../useWords.ts';
import { layOutBars } from './bars.ts';
import { Bubble } from './Bubble.tsx';
import { nameOfBucket, nameWidth } from './bucketNames.ts';
import { bucketsOf, partsIn, partsOf } from './buckets.ts';
import styles from './Chart.module.css';
import type { BarUnit } from './chartQuery.ts';
import { Legend } from './Legend.tsx';
import { TimeBars } from './TimeBars.tsx';
import { TimeTable } from './TimeTable.tsx';
import { useBars } from './useBars.ts';
import { useWidth } from './useWidth.ts';

type Props = { readonly report: Report; readonly unit: BarUnit; readonly label: string };

const steps = { ArrowLeft: -1, ArrowRight: 1 };

/** Time per day, week or month, stacked by project. A bar leads to the report of its time. */
export function TimeChart({ report, unit, label }: Props) {
  const words = useWords();
  const { t, region } = words;
  const buckets = useMemo(() => bucketsOf(report, unit, firstWeekday(region)), [report, unit, region]);
  const parts = useMemo(() => partsOf(report.lines, t('report.no-project')), [report, t]);
  const area = useRef<HTMLDivElement>(null);
  const bars = useBars({
    area,
    count: buckets.length,
    first: Math.max(
      0,
      buckets.findLastIndex(({ total }) => total > 0),
    ),
    steps,
    onOpen: (index) => {
      const bucket = buckets[index];
      if (bucket) reportPage.cover({ kind: 'dates', from: bucket.from, to: bucket.to });
    },
  });
  const { active } = bars;
  const width = useWidth(area);
  const layout = useMemo(
    () => layOutBars(buckets, parts, width, nameWidth(unit, buckets.length)),
    [buckets, parts, width, unit],
  );
  const shown = active === null ? undefined : buckets[active];
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- Its bars are buttons.
    <div ref={area} className={styles.chart} onKeyDown={bars.onKeyDown}>
      {width > 0 && <TimeBars {...{ buckets, parts, unit, label, layout, bars }} />}
      {shown && active !== null && (
        <Bubble
          x={layout.bars[active]?.x ?? 0}
          width={layout.bar}
          within={width}
          title={nameOfBucket(shown, unit, words)}
          time={shown.total}
          parts={partsIn(shown, parts)}
        />
      )}
      <Legend parts={parts} />
      <TimeTable label={label} buckets={buckets} parts={parts} nameOf={(one) => nameOfBucket(one, unit, words)} />
    </div>
  );
}
