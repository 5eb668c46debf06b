import { elapsedOver } from '#shared/model/elapsed.ts';
import type { Span } from '#shared/model/elapsed.ts';
import type { Group } from '#shared/model/listGroups.ts';
import { formatHours } from '#shared/format/duration.ts';
import { formatPeriod } from '#shared/format/period.ts';
import type { Translate } from '#shared/i18n/translate.ts';
import type { ActiveTask } from '#shared/model/task.ts';
import { addDays } from '#shared/time/date.ts';
import type { GroupLine } from '../../state/lines.ts';
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

/** The time of a group to the minute, empty where there is none; the component re-renders only when the text changes. */
const useSum = (line: GroupLine, span: Exclude<Span, 'session'>): string =>
  useDrawn(({ snapshot, now }) => {
    const { today, total, running } = line;
    const closed = span === 'today' ? today : total;
    const grown = (task: ActiveTask): number =>
      snapshot ? elapsedOver(span, task, snapshot.day, now) - (span === 'today' ? task.spentToday : task.timeSpent) : 0;
    const sum = running.reduce((all, task) => all + grown(task), closed);
    return sum < MINUTE ? '' : formatHours(sum);
  });

/** The heading of a group of tasks, with their time. That of a project takes tasks that are dropped on it. */
export function GroupHead({ line }: { readonly line: GroupLine }) {
  const { group, count } = line;
  const t = useTranslate();
  const region = useRegion();
  const date = useSnapshotStore(({ snapshot }) => snapshot?.day.date ?? '');
  const today = useSum(line, 'today');
  const total = useSum(line, 'total');
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
