// oxlint-disable jsx-a11y/prefer-tag-over-role, jsx-a11y/interactive-supports-focus, jsx-a11y/click-events-have-key-events
// The focus stays in the field, whose keys these are; the tag with that role holds text alone.
import { AtSign, CalendarDays, ChartNoAxesColumn, CornerDownLeft, Hash, Plus, Settings, Terminal } from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import { useEffect, useRef } from 'react';
import type { MouseEvent } from 'react';
import { elapsedToday } from '#shared/model/elapsed.ts';
import type { TaskId } from '#shared/model/ids.ts';
import { formatHours } from '#shared/format/duration.ts';
import type { BoxRow, PlaceKind } from '../../state/box/row.ts';
import { printOtherEnter } from '../../state/shortcuts.ts';
import { useDrawn } from '../../state/drawn.ts';
import { useSnapshotStore } from '../../state/snapshotStore.ts';
import { useTranslate } from '../../state/useTranslate.ts';
import { Dot } from '../Dot.tsx';
import { Keys } from '../Keys.tsx';
import styles from './BoxOption.module.css';

const signs: Readonly<Record<PlaceKind, LucideIcon>> = {
  project: Hash,
  day: CalendarDays,
  setting: Settings,
  command: Terminal,
  report: ChartNoAxesColumn,
};

/** By the sign that a completion begins with; otherwise it names a project. */
const completionSigns: Readonly<Record<string, LucideIcon>> = { '@': AtSign, '!': CalendarDays };

function Sign({ row }: { readonly row: BoxRow }) {
  const project = useSnapshotStore(({ snapshot }) =>
    row.kind === 'task' && row.task.projectId !== null ? snapshot?.projects.get(row.task.projectId) : undefined,
  );
  if (row.kind === 'task') return project ? <Dot colour={project.colour} /> : <span className={styles.ring} />;
  if (row.kind === 'place' && row.place.colour) return <Dot colour={row.place.colour} />;
  const Icon =
    row.kind === 'place'
      ? signs[row.place.kind]
      : row.kind === 'add'
        ? Plus
        : (completionSigns[row.text.charAt(0)] ?? Hash);
  return <Icon size={16} aria-hidden />;
}

/** The project of a task and its time today; blank if there is none. */
function TaskFacts({ taskId }: { readonly taskId: TaskId }) {
  const project = useSnapshotStore(({ snapshot }) => {
    const id = snapshot?.tasks.get(taskId)?.projectId ?? null;
    return id === null ? '' : (snapshot?.projects.get(id)?.name ?? '');
  });
  const today = useDrawn(({ snapshot, now }) => {
    const task = snapshot?.tasks.get(taskId);
    const time = snapshot && task ? formatHours(elapsedToday(task, snapshot.day, now)) : '0:00';
    return time === '0:00' ? '' : time;
  });
  return (
    <>
      <span className={styles.detail}>{project}</span>
      <span className={styles.time}>{today}</span>
    </>
  );
}

function Facts({ row }: { readonly row: BoxRow }) {
  const t = useTranslate();
  const isMac = useSnapshotStore(({ snapshot }) => snapshot?.environment.platform === 'darwin');
  if (row.kind === 'task') return <TaskFacts taskId={row.task.id} />;
  if (row.kind === 'place')
    return (
      <>
        {row.place.kind !== 'command' && <span className={styles.detail}>{t(`box.kind-${row.place.kind}`)}</span>}
        {row.place.keys !== undefined && <Keys>{row.place.keys}</Keys>}
      </>
    );
  if (row.kind === 'completion' || row.other === null) return null;
  return (
    <span className={styles.other}>
      <Keys>{printOtherEnter(isMac)}</Keys>
      <span className={styles.word}>{row.other}</span>
    </span>
  );
}

type Props = { readonly row: BoxRow; readonly id: string | undefined; readonly isHighlighted: boolean };

/** The focus stays in the field. */
const keepFocus = (event: MouseEvent): void => event.preventDefault();

/** An option: what it is, and what Enter does with it while it is highlighted. */
export function BoxOption({ row, id, isHighlighted }: Props) {
  const option = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isHighlighted) option.current?.scrollIntoView({ block: 'nearest' });
  }, [isHighlighted]);
  return (
    <div
      ref={option}
      role="option"
      id={id}
      aria-selected={isHighlighted}
      className={styles.option}
      data-kind={row.kind}
      onMouseDown={keepFocus}
      onClick={row.run}
    >
      <span className={styles.sign}>
        <Sign row={row} />
      </span>
      <span className={styles.text}>{row.text}</span>
      <Facts row={row} />
      <span className={styles.action}>
        <span className={styles.word}>{row.action}</span>
        <CornerDownLeft size={14} aria-hidden />
      </span>
    </div>
  );
}
