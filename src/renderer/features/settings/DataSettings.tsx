import { useEffect, useId } from 'react';
import { chooseBackupFolder, followBackups, makeBackup, useBackups } from '../../state/backups.ts';
import { useTranslate } from '../../state/useTranslate.ts';
import { Button } from '../../ui/Button.tsx';
import { BackupList } from './BackupList.tsx';
import styles from './DataSettings.module.css';
import { Row } from './Row.tsx';

const nothing = { database: '', folder: '', backups: [] };

/** Where the data is, its backups, and the way back to one of them. */
export function DataSettings() {
  const t = useTranslate();
  const id = useId();
  const { listing, outcome, busy } = useBackups();
  useEffect(followBackups, []);
  const { database, folder, backups } = listing?.ok ? listing.value : nothing;
  const problem = [outcome, listing].find((told) => told?.ok === false);
  return (
    <>
      <section>
        <h3 className={styles.name}>{t('data.database')}</h3>
        <p className={styles.path}>{database}</p>
      </section>
      <Row id={`${id}-folder`} label={t('data.folder')} detail={folder}>
        <Button
          id={`${id}-folder`}
          aria-describedby={`${id}-folder-label ${id}-folder-detail`}
          onClick={() => void chooseBackupFolder()}
        >
          {t('data.change-folder')}
        </Button>
      </Row>
      <Row id={`${id}-make`} label={t('data.backups')} detail={t('data.backups-detail')}>
        <Button id={`${id}-make`} disabled={busy} onClick={() => void makeBackup()}>
          {t('data.make')}
        </Button>
      </Row>
      <output className={problem ? `${styles.told} ${styles.problem}` : styles.told}>
        {problem?.ok === false ? problem.message : outcome?.ok ? t(`data.${outcome.value}`) : ''}
      </output>
      {listing?.ok && backups.length === 0 && <p className={styles.path}>{t('data.none')}</p>}
      <BackupList backups={backups} />
    </>
  );
}
