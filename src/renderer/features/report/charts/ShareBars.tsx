import { useRef } from 'react';
import { formatHours } from '#shared/format/duration.ts';
import { formatShare } from '#shared/format/number.ts';
import type { Colour } from '#shared/model/project.ts';
import type { Figures, ReportLine } from '#shared/model/report.ts';
import { useRegion } from '../../../state/snapshotStore.ts';
import { useTranslate } from '../../../state/useTranslate.ts';
import styles from './ShareBars.module.css';
import { fillOf } from './PartDot.tsx';
import { useBars } from './useBars.ts';

type Props = {
  readonly label: string;
  readonly lines: readonly ReportLine[];
  readonly total: Figures;
  /** The name of what has no client or project. */
  readonly none: string;
  readonly onOpen: (line: ReportLine) => void;
};

/** How many bars are drawn; the rest is one more. */
const BARS_MAX = 10;

const steps = { ArrowUp: -1, ArrowDown: 1, ArrowLeft: -1, ArrowRight: 1 };

/** Shares of the whole, the largest first, each a bar in the colours of its projects. The figures stand beside it. */
export function ShareBars({ label, lines, total, none, onOpen }: Props) {
  const t = useTranslate();
  const region = useRegion();
  const shown = lines.slice(0, BARS_MAX);
  const rest = lines.slice(BARS_MAX);
  const area = useRef<HTMLDivElement>(null);
  const { onKeyDown, propsOf } = useBars({
    area,
    count: shown.length,
    first: 0,
    steps,
    onOpen: (index) => {
      const line = shown[index];
      if (line) onOpen(line);
    },
  });
  const longest = Math.max(1, ...shown.map(({ figures }) => figures.tracked));
  const figures = (time: number) => (
    <>
      <span className={styles.time}>{formatHours(time)}</span>
      <span className={styles.share}>{formatShare(time / Math.max(1, total.tracked), region)}</span>
    </>
  );
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- Its bars are buttons.
    <div ref={area} onKeyDown={onKeyDown}>
      <ul className={styles.list} aria-label={label}>
        {shown.map((line, index) => (
          <li key={line.key}>
            <button type="button" className={styles.line} {...propsOf(index)}>
              <span className={styles.name}>{line.key === null ? none : line.name}</span>
              <span className={styles.track} aria-hidden>
                {partsOfBar(line).map(({ key, colour, time }) => (
                  <span
                    key={key}
                    className={styles.part}
                    style={{ width: `${(time / longest) * 100}%`, background: fillOf(colour) }}
                  />
                ))}
              </span>
              {figures(line.figures.tracked)}
            </button>
          </li>
        ))}
        {rest.length > 0 && (
          <li className={styles.rest}>
            <span className={styles.name}>{t('report.others', { count: rest.length })}</span>
            <span className={styles.track} />
            {figures(rest.reduce((sum, line) => sum + line.figures.tracked, 0))}
          </li>
        )}
      </ul>
    </div>
  );
}

type BarPart = { readonly key: string | null; readonly colour: Colour | null; readonly time: number };

/** The parts of a bar: the projects inside of a line, or the line itself. */
const partsOfBar = (line: ReportLine): readonly BarPart[] =>
  (line.lines.length > 0 ? line.lines : [line]).map(({ key, colour, figures }) => ({
    key,
    colour,
    time: figures.tracked,
  }));
