import { useTranslate } from '../../../state/useTranslate.ts';
import type { Layout } from './bars.ts';
import styles from './Scale.module.css';

/** The scale of hours behind the bars. */
export function Scale({ layout }: { readonly layout: Layout }) {
  const t = useTranslate();
  return (
    <g aria-hidden>
      {layout.ticks.map(({ hours, y }) => (
        <g key={hours}>
          <line x1={layout.left} x2={layout.width} y1={y} y2={y} className={hours === 0 ? styles.base : styles.line} />
          <text x={layout.left - 8} y={y} className={styles.name}>
            {hours === 0
              ? 0
              : t('format.hours-minutes', { hours: Math.floor(hours), minutes: Math.round((hours % 1) * 60) })}
          </text>
        </g>
      ))}
    </g>
  );
}
