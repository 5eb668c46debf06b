import type { Group } from '#shared/model/listView.ts';
import { formatPeriod } from '#shared/format/period.ts';
import { addDays } from '#shared/time/date.ts';
import type { Translate } from '#shared/i18n/translate.ts';
import { useRegion, useSnapshotStore } from '../../state/snapshotStore.ts';
import { useTranslate } from '../../state/useTranslate.ts';
import { Dot } from '../../ui/Dot.tsx';
import styles from './GroupHead.module.css';

function nameOf(group: Group, today: string, region: string, t: Translate): string {
  if (group.kind === 'due') return t(`due.${group.due}`);
  if (group.kind === 'project') return group.project?.name ?? t('toolbar.no-project');
  const { period } = group;
  return period.from === addDays(today, 1) ? t('due.tomorrow') : formatPeriod(period, today, region);
}

/** The heading of a group of tasks. */
export function GroupHead({ group, count }: { readonly group: Group; readonly count: number }) {
  const t = useTranslate();
  const region = useRegion();
  const today = useSnapshotStore(({ snapshot }) => snapshot?.day.date ?? '');
  return (
    <h2 className={styles.head}>
      {group.kind === 'project' && group.project && <Dot colour={group.project.colour} />}
      {nameOf(group, today, region, t)}
      <span className={styles.count}>{count}</span>
    </h2>
  );
}
