import { useSnapshotStore } from '../state/snapshotStore.ts';
import { useTranslate } from '../state/useTranslate.ts';
import { Boundary } from './Boundary.tsx';
import { PlainRow } from './PlainRow.tsx';
import styles from './PageTrouble.module.css';

/** Maximum number of tasks, since this list has no search. */
const SHOWN = 200;

/** A plain list of tasks, for a page that cannot show anything else. */
export function PlainList() {
  const t = useTranslate();
  const tasks = useSnapshotStore(({ snapshot }) => snapshot?.tasks);
  const open = [...(tasks?.values() ?? [])].filter(({ state }) => state !== 'done');
  const shown = open.toSorted((a, b) => Number(b.running !== null) - Number(a.running !== null)).slice(0, SHOWN);
  return (
    <ul aria-label={t('window.tasks')} className={styles.list}>
      {shown.map((task) => (
        <li key={task.id}>
          <Boundary of={task} fallback={null}>
            <PlainRow task={task} />
          </Boundary>
        </li>
      ))}
    </ul>
  );
}
