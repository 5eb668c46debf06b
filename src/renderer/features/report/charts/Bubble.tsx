import { formatHours } from '#shared/format/duration.ts';
import type { Part } from './buckets.ts';
import styles from './Bubble.module.css';
import { PartDot } from './PartDot.tsx';

type Props = {
  /** Where the bar stands, px from the left, and its width. */
  readonly x: number;
  readonly width: number;
  /** The width of the chart, px. */
  readonly within: number;
  readonly title: string;
  /** Ms. */
  readonly time: number;
  readonly parts: readonly (Part & { readonly time: number })[];
};

const PARTS_MAX = 6;
const GAP = 8;

/** What a bar stands for, beside it. Screen readers are told by the bar itself. */
export function Bubble({ x, width, within, title, time, parts }: Props) {
  const isLeft = x + width / 2 > within / 2;
  const place = isLeft ? { right: within - x + GAP } : { left: x + width + GAP };
  return (
    <div className={styles.bubble} style={place} aria-hidden>
      <p className={styles.head}>
        <span className={styles.title}>{title}</span>
        <span>{formatHours(time)}</span>
      </p>
      {parts.slice(0, PARTS_MAX).map((part) => (
        <p key={part.id} className={styles.part}>
          <PartDot colour={part.colour} />
          <span className={styles.name}>{part.name}</span>
          <span>{formatHours(part.time)}</span>
        </p>
      ))}
      {parts.length > PARTS_MAX && <p className={styles.part}>…</p>}
    </div>
  );
}
