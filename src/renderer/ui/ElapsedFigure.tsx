import type { ComponentProps } from 'react';
import { elapsedOver } from '#shared/model/elapsed.ts';
import type { Span } from '#shared/model/elapsed.ts';
import type { TaskId } from '#shared/model/ids.ts';
import { formatClock } from '#shared/format/duration.ts';
import { useSnapshotStore } from '../state/snapshotStore.ts';

type Props = ComponentProps<'span'> & {
  readonly taskId: TaskId;
  /** Which elapsed time; without it, the one that the settings choose for small places. */
  readonly span?: Span;
};

/** An elapsed time of a task; re-renders only when the shown second does. */
export function ElapsedFigure({ taskId, span, ...props }: Props) {
  const text = useSnapshotStore(({ snapshot, now }) => {
    const task = snapshot?.tasks.get(taskId);
    if (!snapshot || !task) return '';
    return formatClock(elapsedOver(span ?? snapshot.settings.trayTime, task, snapshot.day, now));
  });
  return (
    <span role="timer" {...props}>
      {text}
    </span>
  );
}
