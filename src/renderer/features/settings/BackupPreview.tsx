import { useEffect, useState } from 'react';
import type { QueryResult } from '#shared/contract/results.ts';
import type { BackupPreview as Preview, Difference } from '#shared/model/backup.ts';
import { formatClock } from '#shared/format/duration.ts';
import { bridge } from '../../bridge.ts';
import { restoreBackup } from '../../state/backups.ts';
import { useTranslate } from '../../state/useTranslate.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './BackupPreview.module.css';
import { useMoment } from './useMoment.ts';

type Props = { readonly name: string; readonly onRestored: () => void };

/** Compares a backup with the current data, and restores it. */
export function BackupPreview({ name, onRestored }: Props) {
  const t = useTranslate();
  const [result, setResult] = useState<QueryResult<Preview> | null>(null);
  useEffect(() => {
    let shown = true;
    async function load(): Promise<void> {
      const next = await bridge().request('backups:preview', name);
      if (shown) setResult(next);
    }
    void load();
    return () => {
      shown = false;
    };
  }, [name]);

  async function restore(): Promise<void> {
    if (await restoreBackup(name)) onRestored();
  }

  if (!result) return null;
  if (!result.ok) return <output className={styles.problem}>{result.message}</output>;
  return (
    <>
      <Comparison preview={result.value} />
      <div className={styles.restore}>
        <p className={styles.detail}>{t('data.restore-detail')}</p>
        <Button primary onClick={() => void restore()}>
          {t('data.restore')}
        </Button>
      </div>
    </>
  );
}

function Comparison({ preview: { backup, now, tasks, entries } }: { readonly preview: Preview }) {
  const t = useTranslate();
  const moment = useMoment();
  const last = ({ lastEntryAt }: Preview['now']) => (lastEntryAt === null ? '–' : moment(lastEntryAt));
  const rows = [
    { name: t('data.tasks'), backup: backup.tasks, now: now.tasks },
    { name: t('data.entries'), backup: backup.entries, now: now.entries },
    { name: t('data.time'), backup: formatClock(backup.time), now: formatClock(now.time) },
    { name: t('data.last-entry'), backup: last(backup), now: last(now) },
  ];
  const kinds = [
    { name: t('data.only-backup'), key: 'onlyBackup' },
    { name: t('data.only-now'), key: 'onlyNow' },
    { name: t('data.changed'), key: 'changed' },
  ] as const satisfies readonly { name: string; key: keyof Difference }[];
  const differ = kinds.filter(({ key }) => tasks[key] + entries[key] > 0);
  return (
    <>
      <Table
        columns={[t('data.holds'), t('data.in-backup'), t('data.in-use')]}
        rows={rows.map((row) => [row.name, row.backup, row.now])}
      />
      {differ.length === 0 ? (
        <p className={styles.detail}>{t('data.same')}</p>
      ) : (
        <Table
          columns={[t('data.differs'), t('data.tasks'), t('data.entries')]}
          rows={differ.map((row) => [row.name, tasks[row.key], entries[row.key]])}
        />
      )}
    </>
  );
}

type Cell = string | number;
type TableProps = { readonly columns: readonly string[]; readonly rows: readonly (readonly [string, Cell, Cell])[] };

const Table = ({ columns, rows }: TableProps) => (
  <table className={styles.table}>
    <thead>
      <tr>
        {columns.map((column) => (
          <th key={column} scope="col">
            {column}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {rows.map(([name, first, second]) => (
        <tr key={name}>
          <th scope="row">{name}</th>
          <td>{first}</td>
          <td>{second}</td>
        </tr>
      ))}
    </tbody>
  </table>
);
