import { useEffect, useRef } from 'react';
import { chooseBackupFolder, watchBackups, makeBackup, showLog, useBackups } from '../../state/backups.ts';
import { useTranslate } from '../../state/useTranslate.ts';
import { ActionRow } from '../../ui/ActionRow.tsx';
import { BackupList } from './BackupList.tsx';
import styles from './DataSettings.module.css';

const nothing = { database: '', folder: '', backups: [] };

/** The paths of the data, its backups, and restoring one. */
export function DataSettings() {
  const t = useTranslate();
  const { listing, outcome } = useBackups();
  const told = useRef<HTMLOutputElement>(null);
  useEffect(watchBackups, []);
  // The button that was pressed disappeared with the preview.
  useEffect(() => {
    if (outcome?.ok && outcome.value === 'restored') told.current?.focus();
  }, [outcome]);
  const { database, folder, backups } = listing?.ok ? listing.value : nothing;
  const problem = [outcome, listing].find((one) => one?.ok === false);
  return (
    <>
      <section>
        <h3 className={styles.name}>{t('data.database')}</h3>
        <p className={styles.path}>{database}</p>
      </section>
      <ActionRow
        label={t('data.log')}
        detail={t('data.log-detail')}
        action={t('data.show-log')}
        onClick={() => void showLog()}
      />
      <ActionRow
        label={t('data.folder')}
        detail={folder}
        action={t('data.change-folder')}
        onClick={() => void chooseBackupFolder()}
      />
      <ActionRow
        label={t('data.backups')}
        detail={t('data.backups-detail')}
        action={t('data.make')}
        onClick={() => void makeBackup()}
      />
      <output ref={told} tabIndex={-1} className={problem ? `${styles.told} ${styles.problem}` : styles.told}>
        {problem?.ok === false ? problem.message : outcome?.ok ? t(`data.${outcome.value}`) : ''}
      </output>
      {listing?.ok && backups.length === 0 && <p className={styles.path}>{t('data.none')}</p>}
      <BackupList backups={backups} />
    </>
  );
}
