import { Accordion } from '@base-ui/react/accordion';
import { ChevronRight } from 'lucide-react';
import { useState } from 'react';
import type { Backup } from '#shared/model/backup.ts';
import { formatSize } from '#shared/format/size.ts';
import { useSnapshotStore } from '../../state/snapshotStore.ts';
import { useTranslate } from '../../state/useTranslate.ts';
import accordion from '../../ui/Accordion.module.css';
import { BackupPreview } from './BackupPreview.tsx';
import styles from './BackupList.module.css';
import { useMoment } from './useMoment.ts';

/** The backups; each can be previewed and restored. */
export function BackupList({ backups }: { readonly backups: readonly Backup[] }) {
  const t = useTranslate();
  const moment = useMoment();
  const locale = useSnapshotStore((state) => state.snapshot?.environment.locale ?? 'en');
  const [open, setOpen] = useState<string[]>([]);
  const mark = ({ own, kind }: Backup): string | null => {
    if (kind === 'beforeRestoring') return t('data.before-restoring');
    return own ? null : t('data.other-database');
  };
  return (
    <Accordion.Root className={styles.list} value={open} onValueChange={setOpen}>
      {backups.map((backup) => (
        <Accordion.Item key={backup.name} value={backup.name} className={accordion.item}>
          <Accordion.Header className={accordion.header}>
            <Accordion.Trigger className={accordion.trigger}>
              <ChevronRight size={16} aria-hidden className={styles.chevron} />
              <span>{moment(backup.at)}</span>
              {mark(backup) !== null && <span className={styles.mark}>{mark(backup)}</span>}
              <span className={styles.size}>{formatSize(backup.size, locale)}</span>
            </Accordion.Trigger>
          </Accordion.Header>
          <Accordion.Panel className={styles.panel}>
            <BackupPreview name={backup.name} onRestored={() => setOpen([])} />
          </Accordion.Panel>
        </Accordion.Item>
      ))}
    </Accordion.Root>
  );
}
