import { useMemo, useRef } from 'react';
import { firstWeekday } from '#shared/time/date.ts';
import { formatDate, formatMonthName } from '#shared/format/clockTime.ts';
import { formatHours } from '#shared/format/duration.ts';
import type { Report } from '#shared/model/report.ts';
import { reportPage } from '../../../state/report.ts';
import { useWords } from '../useWords.ts';
import { Bubble } from './Bubble.tsx';
import styles from './Chart.module.css';
import mapStyles from './YearMap.module.css';
import { useBars } from './useBars.ts';
import { useWidth } from './useWidth.ts';
import { layOutYear } from './yearLayout.ts';
import type { Cell, YearLayout } from './yearLayout.ts';
import { YearTable } from './YearTable.tsx';

type Props = { readonly report: Report; readonly label: string };

/** Weeks stand side by side, so that a day is one step up or down, and a week one to a side. */
const steps = { ArrowUp: -1, ArrowDown: 1, ArrowLeft: -7, ArrowRight: 7 };

/** Each day of a year, the darker the more time it has. A day leads to its report. */
export function YearMap({ report, label }: Props) {
  const { region, today } = useWords();
  const year = report.from?.slice(0, 4) ?? today.slice(0, 4);
  const opened = (cell: Cell | undefined) =>
    cell && reportPage.cover({ kind: 'dates', from: cell.date, to: cell.date });
  // The days are the same at every width.
  const dates = useMemo(() => layOutYear(report, year, firstWeekday(region), 0).cells, [report, year, region]);
  const todayAt = dates.findIndex(({ date }) => date === today);
  const area = useRef<HTMLDivElement>(null);
  const bars = useBars({
    area,
    count: dates.length,
    first: todayAt === -1 ? dates.length - 1 : todayAt,
    steps,
    onOpen: (index) => opened(dates[index]),
  });
  const width = useWidth(area);
  const layout = useMemo(() => layOutYear(report, year, firstWeekday(region), width), [report, year, region, width]);
  const shown = bars.active === null ? undefined : layout.cells[bars.active];
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- Its days are buttons.
    <div ref={area} className={styles.chart} onKeyDown={bars.onKeyDown}>
      {width > 0 && <Days label={label} layout={layout} bars={bars} />}
      {shown && (
        <Bubble
          x={shown.x}
          width={layout.size}
          within={width}
          title={formatDate(shown.date, today, region)}
          time={shown.time}
          parts={[]}
        />
      )}
      <Key />
      <YearTable label={label} cells={dates} />
    </div>
  );
}

type DaysProps = {
  readonly label: string;
  readonly layout: YearLayout;
  readonly bars: ReturnType<typeof useBars>;
};

/** The drawing of the days: each is a button. */
function Days({ label, layout: { cells, months, size, width, height }, bars }: DaysProps) {
  const { t, region, today } = useWords();
  return (
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- SVG has no fieldset.
    <svg role="group" aria-label={label} width={width} height={height}>
      {months.map(({ date, x, y }) => (
        <text key={date} x={x} y={y} className={mapStyles.month} aria-hidden>
          {formatMonthName(date, region)}
        </text>
      ))}
      {cells.map(({ date, x, y, time, level }, index) => (
        // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- The map handles the keys of its days.
        <rect
          key={date}
          // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- SVG has no buttons.
          role="button"
          aria-label={t('report.bar', { name: formatDate(date, today, region), time: formatHours(time) })}
          className={mapStyles.day}
          data-level={level}
          x={x}
          y={y}
          width={size}
          height={size}
          rx={Math.min(3, size / 4)}
          {...bars.propsOf(index)}
        />
      ))}
    </svg>
  );
}

/** What the shades stand for. */
function Key() {
  const { t } = useWords();
  return (
    <p className={mapStyles.key} aria-hidden>
      {t('report.less')}
      {[0, 1, 2, 3, 4].map((level) => (
        <span key={level} className={mapStyles.shade} data-level={level} />
      ))}
      {t('report.longer')}
    </p>
  );
}
