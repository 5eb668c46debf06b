import type { Part } from './buckets.ts';
import styles from './Legend.module.css';
import { PartDot } from './PartDot.tsx';

const PARTS_MAX = 8;

/** Which colour is which project. Screen readers are told by each bar. */
export const Legend = ({ parts }: { readonly parts: readonly Part[] }) => (
  <ul className={styles.legend} aria-hidden>
    {parts.slice(0, PARTS_MAX).map((part) => (
      <li key={part.id} className={styles.part}>
        <PartDot colour={part.colour} />
        <span className={styles.name}>{part.name}</span>
      </li>
    ))}
    {parts.length > PARTS_MAX && <li>…</li>}
  </ul>
);
