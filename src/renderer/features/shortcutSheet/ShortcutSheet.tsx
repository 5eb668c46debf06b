import { useSnapshotStore } from '../../state/snapshotStore.ts';
import { isEverywhere, isOfPage, printOtherEnter, printShortcut, shortcuts } from '../../state/shortcuts.ts';
import type { ShortcutId } from '../../state/shortcuts.ts';
import { useTeamOn } from '../../state/team.ts';
import { useUi } from '../../state/ui.ts';
import type { Page } from '../../state/ui.ts';
import { useTranslate } from '../../state/useTranslate.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { Keys } from '../../ui/Keys.tsx';
import styles from './ShortcutSheet.module.css';

const ids = Object.keys(shortcuts) as ShortcutId[];

/** All keys of the window: first those that work everywhere, then those of each page. */
export function ShortcutSheet() {
  const t = useTranslate();
  const open = useUi((state) => state.dialog?.kind === 'shortcuts');
  const isMac = useSnapshotStore((state) => state.snapshot?.environment.platform === 'darwin');
  const isTeamOn = useTeamOn();
  const row = (label: string, keys: string) => (
    <div key={`${label} ${keys}`} className={styles.row}>
      <dt>{label}</dt>
      <dd>
        <Keys>{keys}</Keys>
      </dd>
    </div>
  );
  const rowsOf = (page: Page | undefined) =>
    ids
      .filter((id) => (page ? isOfPage(id, page) : isEverywhere(id)))
      .map((id) => row(t(shortcuts[id].label), printShortcut(id, isMac)));
  return (
    <Dialog open={open} title={t('window.shortcuts')}>
      <dl>{rowsOf(undefined)}</dl>
      <section>
        <h3 className={styles.head}>{t('window.tasks')}</h3>
        <dl>
          {rowsOf('tasks')}
          {row(t('shortcuts.enter-start'), printOtherEnter(isMac))}
        </dl>
      </section>
      <section>
        <h3 className={styles.head}>{t('window.day')}</h3>
        <dl>{rowsOf('day')}</dl>
      </section>
      <section>
        <h3 className={styles.head}>{t('window.week')}</h3>
        <dl>{rowsOf('week')}</dl>
      </section>
      <section>
        <h3 className={styles.head}>{t('report.title')}</h3>
        <dl>{rowsOf('report')}</dl>
      </section>
      {isTeamOn && (
        <section>
          <h3 className={styles.head}>{t('window.team')}</h3>
          <dl>{rowsOf('team')}</dl>
        </section>
      )}
    </Dialog>
  );
}
