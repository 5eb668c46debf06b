import { elapsed, counterOf, elapsedToday } from '#shared/model/elapsed.ts';
import type { TaskId } from '#shared/model/ids.ts';
import type { Group } from '#shared/model/listView.ts';
import type { Task } from '#shared/model/task.ts';
import { formatHours } from '#shared/format/duration.ts';
import { formatPeriod } from '#shared/format/period.ts';
import type { Translate } from '#shared/i18n/translate.ts';
import type { Snapshot } from '#shared/snapshot/snapshot.ts';
import { addDays } from '#shared/time/date.ts';
import { useDrawn } from '../../state/drawn.ts';
import { useRegion, useSnapshotStore } from '../../state/snapshotStore.ts';
import { useTranslate } from '../../state/useTranslate.ts';
import { Dot } from '../../ui/Dot.tsx';
import columns from './Columns.module.css';
import styles from './GroupHead.module.css';
import { projectDrop } from '../../ui/list/dropPlace.ts';

const MINUTE = 60_000;

function nameOf(group: Group, today: string, region: string, t: Translate): string {
  if (group.kind === 'due') return t(`due.${group.due}`);
  if (group.kind === 'project') return group.project?.name ?? t('toolbar.no-project');
  const { period } = group;
  return period.from === addDays(today, 1) ? t('due.tomorrow') : formatPeriod(period, today, region);
}

type Measure = (task: Task, snapshot: Snapshot, now: number) => number;

/** The time of tasks to the minute, empty where there is none; the component re-renders only when the text changes. */
const useSum = (taskIds: readonly TaskId[], measure: Measure): string =>
  useDrawn(({ snapshot, now }) => {
    let sum = 0;
    for (const id of taskIds) {
      const task = snapshot?.tasks.get(id);
      if (snapshot && task) sum += measure(task, snapshot, now);
    }
    return sum < MINUTE ? '' : formatHours(sum);
  });

type Props = { readonly group: Group; readonly count: number; readonly taskIds: readonly TaskId[] };

/** The heading of a group of tasks, with their time. That of a project takes tasks that are dropped on it. */
export function GroupHead({ group, count, taskIds }: Props) {
  const t = useTranslate();
  const region = useRegion();
  const date = useSnapshotStore(({ snapshot }) => snapshot?.day.date ?? '');
  const today = useSum(taskIds, (task, { day }, now) => elapsedToday(task, day, now));
  const total = useSum(taskIds, (task, _snapshot, now) => elapsed(counterOf(task), now));
  const project = group.kind === 'project' ? group.project : null;
  return (
    <div
      className={`${columns.grid} ${styles.head}`}
      {...(project && { 'data-project': project.id })}
      {...(group.kind === 'project' && projectDrop(project?.id ?? null))}
    >
      <h2 className={styles.name}>
        {project && <Dot colour={project.colour} />}
        <span className={styles.text}>{nameOf(group, date, region, t)}</span>
        <span className={styles.count}>{count}</span>
      </h2>
      <span className={`${columns.today} ${styles.figure}`} aria-describedby="head-today">
        {today}
      </span>
      <span className={`${columns.total} ${styles.figure}`} aria-describedby="head-total">
        {total}
      </span>
    </div>
  );
}
