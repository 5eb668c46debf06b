import type { TaskId } from '#shared/model/ids.ts';
import { assertNever } from '#shared/model/assertNever.ts';
import type { Day } from '#shared/time/day.ts';
import type { Cursor } from '../../state/cursors.ts';
import { Block } from './Block.tsx';
import { Gap } from './Gap.tsx';
import { GroupBlock } from './GroupBlock.tsx';
import { PlannedBlock } from './PlannedBlock.tsx';
import type { Stop } from './stops.ts';
import type { TaskFacts } from './useTaskFacts.ts';

type Props = {
  readonly stop: Stop;
  readonly day: Day;
  readonly zone: string;
  readonly hourHeight: number;
  readonly factsOf: (taskId: TaskId) => TaskFacts;
  readonly cursor: Cursor<string>;
  readonly current: string | null;
};

/** A stop of a day as what it is. */
export function StopBlock({ stop, day, zone, hourHeight, factsOf, cursor, current }: Props) {
  const stopKey = stop.kind === 'entry' && stop.isRest ? null : stop.key;
  const shared = { zone, place: stop.place, cursor, stopKey, isCurrent: stopKey !== null && stopKey === current };
  switch (stop.kind) {
    case 'gap':
      return <Gap {...shared} gap={stop.gap} />;
    case 'group':
      return <GroupBlock {...shared} day={day} entries={stop.entries} factsOf={factsOf} />;
    case 'planned':
      return <PlannedBlock {...shared} task={stop.task} facts={factsOf(stop.task.id)} span={stop.span} />;
    case 'entry': {
      const facts = factsOf(stop.entry.taskId);
      return <Block {...shared} day={day} hourHeight={hourHeight} entry={stop.entry} facts={facts} />;
    }
    default:
      return assertNever(stop);
  }
}
