import { formatHours } from '#shared/format/duration.ts';
import { useRegion } from '../../../state/snapshotStore.ts';
import { useWords } from '../useWords.ts';
import { HEIGHT } from './bars.ts';
import type { Layout } from './bars.ts';
import { nameOfBucket, shortName } from './bucketNames.ts';
import { partsIn } from './buckets.ts';
import type { Bucket, Part } from './buckets.ts';
import type { BarUnit } from './chartQuery.ts';
import { fillOf } from './PartDot.tsx';
import { Scale } from './Scale.tsx';
import styles from './TimeBars.module.css';
import type { useBars } from './useBars.ts';

type Props = {
  readonly buckets: readonly Bucket[];
  readonly parts: readonly Part[];
  readonly unit: BarUnit;
  readonly label: string;
  readonly layout: Layout;
  readonly bars: ReturnType<typeof useBars>;
};

/** The drawing of the bars: each is a button. */
export const TimeBars = ({ label, layout, bars, buckets, ...rest }: Props) => (
  // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- SVG has no fieldset.
  <svg role="group" aria-label={label} width={layout.width} height={HEIGHT}>
    <Scale layout={layout} />
    {buckets.map((bucket, index) => (
      <Bar key={bucket.from} bucket={bucket} index={index} layout={layout} bars={bars} {...rest} />
    ))}
    {/* Beside the buttons, which have a longer name. */}
    <Names buckets={buckets} layout={layout} unit={rest.unit} />
  </svg>
);

/** The names below the bars, as many as fit. */
function Names({ buckets, layout, unit }: Pick<Props, 'buckets' | 'layout' | 'unit'>) {
  const region = useRegion();
  return (
    <g aria-hidden>
      {buckets.map((bucket, index) => {
        const x = layout.bars[index]?.nameX ?? null;
        if (x === null) return null;
        return (
          <text key={bucket.from} x={x} y={HEIGHT - 4} className={styles.name}>
            {shortName(bucket, unit, buckets.length, region)}
          </text>
        );
      })}
    </g>
  );
}

type BarProps = Omit<Props, 'buckets' | 'label'> & { readonly bucket: Bucket; readonly index: number };

function Bar({ bucket, index, layout, bars, parts, unit }: BarProps) {
  const words = useWords();
  const { x = 0, segments = [] } = layout.bars[index] ?? {};
  const middle = x + layout.bar / 2;
  const total = words.t('report.bar', {
    name: nameOfBucket(bucket, unit, words),
    time: formatHours(bucket.total),
  });
  const times = partsIn(bucket, parts).map(({ name, time }) => `${name} ${formatHours(time)}`);
  return (
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role, jsx-a11y/click-events-have-key-events -- SVG has no buttons; the group handles the keys.
    <g role="button" className={styles.bar} aria-label={[total, ...times].join(', ')} {...bars.propsOf(index)}>
      <rect
        className={styles.room}
        x={middle - layout.step / 2}
        y={0}
        width={layout.step}
        height={layout.bottom}
        rx={4}
      />
      {segments.map(({ part, y, height }) => (
        <rect key={part.id} x={x} y={y} width={layout.bar} height={height} style={{ fill: fillOf(part.colour) }} />
      ))}
    </g>
  );
}
