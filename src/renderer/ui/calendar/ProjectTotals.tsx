import { useMemo } from 'react';
import { formatHours } from '#shared/format/duration.ts';
import { formatShare } from '#shared/format/number.ts';
import { trackedTime } from '#shared/model/trackedTime.ts';
import type { TimeEntry } from '#shared/model/timeEntry.ts';
import type { Colour } from '#shared/model/project.ts';
import type { Interval } from '#shared/time/interval.ts';
import { useDrawn } from '../../state/drawn.ts';
import { drawnNow, useRegion, useSnapshotStore } from '../../state/snapshotStore.ts';
import { useTaskLookup } from '../../state/tasks.ts';
import { useTranslate } from '../../state/useTranslate.ts';
import styles from './ProjectTotals.module.css';

type Props = {
  readonly entries: readonly TimeEntry[];
  readonly range: Interval;
  /** Lines below each other, or as many in a line as there is room for. */
  readonly shape: 'lines' | 'legend';
};

type Total = {
  readonly id: number;
  readonly name: string;
  readonly colour: Colour | null;
  readonly entries: readonly TimeEntry[];
};

/** The entries of each project, the one with the most time first as of when they were loaded. */
function useTotals(entries: readonly TimeEntry[], range: Interval): readonly Total[] {
  const t = useTranslate();
  const taskWith = useTaskLookup();
  const projects = useSnapshotStore(({ snapshot }) => snapshot?.projects);
  return useMemo(() => {
    const groups = Map.groupBy(entries, ({ taskId }) => taskWith(taskId)?.projectId ?? 0);
    const timeOf = (own: readonly TimeEntry[]) => trackedTime(own, range, drawnNow());
    return [...groups]
      .map(([id, own]) => {
        const project = projects?.get(id);
        const name = project?.name ?? t('toolbar.no-project');
        return { id, name, colour: project?.colour ?? null, entries: own };
      })
      .toSorted((a, b) => timeOf(b.entries) - timeOf(a.entries));
  }, [entries, range, taskWith, projects, t]);
}

type RowProps = { readonly total: Total; readonly entries: readonly TimeEntry[]; readonly range: Interval };

/** The time of a project, and its share of all. Each re-renders only when its text changes. */
function Row({ total, entries, range }: RowProps) {
  const region = useRegion();
  const time = useDrawn(({ now }) => formatHours(trackedTime(total.entries, range, now)));
  const share = useDrawn(({ now }) => {
    const all = trackedTime(entries, range, now);
    const part = all === 0 ? 0 : trackedTime(total.entries, range, now) / all;
    return formatShare(part, region);
  });
  const background = total.colour === null ? 'var(--line-strong)' : `var(--${total.colour})`;
  return (
    <li className={styles.total}>
      <span className={styles.dot} style={{ background }} aria-hidden />
      <span className={styles.name} title={total.name}>
        {total.name}
      </span>
      <span className={styles.time}>{time}</span>
      <span className={styles.share}>{share}</span>
    </li>
  );
}

/** The time of each project in a day or week, which also says whose colour is which. */
export function ProjectTotals({ entries, range, shape }: Props) {
  const t = useTranslate();
  const totals = useTotals(entries, range);
  if (totals.length === 0) return null;
  return (
    <ul className={styles[shape]} aria-label={t('calendar.projects')}>
      {totals.map((total) => (
        <Row key={total.id} total={total} entries={entries} range={range} />
      ))}
    </ul>
  );
}
