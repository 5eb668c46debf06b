import { useSnapshotStore } from '../../state/snapshotStore.ts';
import { useUi } from '../../state/ui.ts';
import { useTranslate } from '../../state/useTranslate.ts';
import { EmptyState } from './EmptyState.tsx';
import styles from './TaskList.module.css';

/** Replaces an empty list and says why it is empty. */
export function NoLines() {
  const t = useTranslate();
  const isSearching = useUi((state) => state.found !== null);
  const isEmpty = useSnapshotStore(({ snapshot }) => snapshot && snapshot.tasks.size + snapshot.past.count === 0);
  if (!isSearching && isEmpty) return <EmptyState />;
  return <p className={styles.none}>{t(isSearching ? 'toolbar.nothing-found' : 'toolbar.nothing-here')}</p>;
}
