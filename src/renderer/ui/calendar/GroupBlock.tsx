import { Menu as Base } from '@base-ui/react/menu';
import { trackedTime } from '#shared/model/trackedTime.ts';
import type { TaskId } from '#shared/model/ids.ts';
import type { TimeEntry } from '#shared/model/timeEntry.ts';
import type { Day } from '#shared/time/day.ts';
import { openEntry } from '../../state/entryCommands.ts';
import { useRegion } from '../../state/snapshotStore.ts';
import { useTranslate } from '../../state/useTranslate.ts';
import { rangeOf } from '../entries/entryText.ts';
import menuStyles from '../Menu.module.css';
import { Menu } from '../Menu.tsx';
import styles from './Block.module.css';
import { styleOf } from './blockStyle.ts';
import { stopOf } from './stopOf.ts';
import type { StopProps } from './stopOf.ts';
import type { Place } from './stops.ts';
import type { TaskFacts } from './useTaskFacts.ts';

type Props = StopProps & {
  readonly entries: readonly TimeEntry[];
  readonly factsOf: (taskId: TaskId) => TaskFacts;
  readonly day: Day;
  readonly zone: string;
  readonly place: Place;
};

const MINUTE = 60_000;

/** Short entries close to each other as one block, whose menu lists them. */
export function GroupBlock({ entries, factsOf, day, zone, place, ...stop }: Props) {
  const t = useTranslate();
  const region = useRegion();
  const time = trackedTime(entries, day, day.end);
  const colours = new Set(entries.map(({ taskId }) => factsOf(taskId).colour));
  const [only = null] = colours;
  const text = t('calendar.group', { count: entries.length, minutes: Math.max(1, Math.round(time / MINUTE)) });
  return (
    <Menu
      trigger={
        <button
          type="button"
          className={`${styles.block} ${styles.group}`}
          style={styleOf(place, colours.size === 1 ? only : null)}
          title={[...new Set(entries.map(({ taskId }) => factsOf(taskId).title))].join('\n')}
          {...stopOf(stop)}
          data-block="group"
          data-lines="one"
        >
          <span className={styles.title}>{text}</span>
        </button>
      }
    >
      {entries.map((entry) => (
        <Base.Item key={entry.id} className={menuStyles.item} onClick={() => openEntry(entry)}>
          <span className={menuStyles.text}>{factsOf(entry.taskId).title}</span>
          <span className={`${menuStyles.keys} ${styles.range}`}>{rangeOf(entry, zone, region, t)}</span>
        </Base.Item>
      ))}
    </Menu>
  );
}
