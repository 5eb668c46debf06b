import type { ComponentProps } from 'react';
import { counterOver, elapsedOver } from '#shared/model/elapsed.ts';
import type { Span } from '#shared/model/elapsed.ts';
import type { TaskId } from '#shared/model/ids.ts';
import { formatClock } from '#shared/format/duration.ts';
import { useSnapshotStore } from '../state/snapshotStore.ts';
import { LiveText } from './LiveText.tsx';

type Props = Omit<ComponentProps<'span'>, 'children' | 'ref'> & {
  readonly taskId: TaskId;
  /** Which elapsed time; without it, the one that the settings choose for small places. */
  readonly span?: Span;
};

/** An elapsed time of a task; renders only when the task is another. */
export function ElapsedFigure({ taskId, span, ...props }: Props) {
  const task = useSnapshotStore(({ snapshot }) => snapshot?.tasks.get(taskId));
  const day = useSnapshotStore(({ snapshot }) => snapshot?.day);
  const chosen = useSnapshotStore(({ snapshot }) => span ?? snapshot?.settings.trayTime ?? 'total');
  return (
    <LiveText
      role="timer"
      isLive={task?.running != null}
      counter={task && day ? counterOver(chosen, task, day) : null}
      text={({ now }) => (task && day ? formatClock(elapsedOver(chosen, task, day, now)) : '')}
      {...props}
    />
  );
}
