import type { TaskId } from '#shared/model/ids.ts';
import { elapsedOfAll } from '#shared/model/parts.ts';
import { formatHours } from '#shared/format/duration.ts';
import { useDrawn } from '../../state/drawn.ts';
import type { Drawn } from '../../state/drawn.ts';
import { familyIn, taskIn } from '../../state/tasks.ts';
import { useTranslate } from '../../state/useTranslate.ts';
import styles from './Estimate.module.css';

const MINUTE = 60_000;

/** What of its estimate a task and its parts have used, ms; null if it has none. */
function usedOf(taskId: TaskId, copy: Drawn): { estimate: number; used: number } | null {
  const { snapshot, now } = copy;
  const task = taskIn(copy, taskId);
  if (!snapshot || !task?.estimate) return null;
  return { estimate: task.estimate, used: elapsedOfAll('total', familyIn(copy, task), snapshot.day, now) };
}

/** How much of its estimate a task has used, %; null if it has none. */
const usePercent = (taskId: TaskId): number | null =>
  useDrawn((state) => {
    const found = usedOf(taskId, state);
    return found && Math.floor((found.used / found.estimate) * 100);
  });

/** The used share of an estimate as a thin ring. */
function Ring({ taskId }: { readonly taskId: TaskId }) {
  const percent = usePercent(taskId) ?? 0;
  return (
    <svg viewBox="0 0 14 14" className={styles.ring} aria-hidden>
      <circle cx="7" cy="7" r="5.5" />
      {percent > 0 && (
        <circle cx="7" cy="7" r="5.5" pathLength={100} strokeDasharray={`${Math.min(100, percent)} 100`} />
      )}
    </svg>
  );
}

/** A task's estimate: a ring with what is left, or the words by how much it is exceeded; updates by whole minutes. */
export function Estimate({ taskId }: { readonly taskId: TaskId }) {
  const t = useTranslate();
  const minutes = useDrawn((state) => {
    const found = usedOf(taskId, state);
    return found && Math.ceil((found.estimate - found.used) / MINUTE);
  });
  const isBegun = useDrawn((state) => (usedOf(taskId, state)?.used ?? 0) > 0);
  if (minutes === null) return null;
  const time = formatHours(Math.abs(minutes) * MINUTE);
  if (minutes < 0)
    return (
      <span className={styles.over} data-testid="estimate-left">
        {t('task.estimate-over', { time })}
      </span>
    );
  const left = t('task.estimate-left', { time });
  return (
    <span className={styles.left} title={left} data-testid="estimate-left">
      {isBegun && <Ring taskId={taskId} />}
      <span className="visually-hidden">{left}</span>
    </span>
  );
}
