import { useTaskDrag } from '../../state/taskDrag.ts';
import { useTranslate } from '../../state/useTranslate.ts';
import type { HeadProps } from './CalendarGrid.tsx';
import styles from './DayPlanHead.module.css';
import { PlannedChips } from './PlannedChips.tsx';
import { dayDrop } from './useTaskDrop.ts';

/** What is planned for a single day without a time. While a task is dragged, it can be dropped there. */
export function DayPlanHead({ drawn: { day, plan }, ...chips }: HeadProps) {
  const t = useTranslate();
  const isDragging = useTaskDrag(({ taskIds }) => taskIds.length > 0);
  return (
    <div className={plan.untimed.length > 0 ? styles.head : styles.empty}>
      <PlannedChips tasks={plan.untimed} {...chips} />
      {isDragging && (
        <div className={styles.drop} {...dayDrop(day.date)}>
          {t('calendar.plan-day')}
        </div>
      )}
    </div>
  );
}
