import type { Backup } from '#shared/model/backup.ts';

/** An instant, ms UTC, as part of a file name: 20260304T091500Z, to the second. */
export const stampOf = (at: number): string => new Date(at).toISOString().replaceAll(/[-:]|\.\d+/gu, '');

type Named = Pick<Backup, 'at' | 'kind'> & {
  /** The id of the database. */
  readonly id: string;
};

const PATTERN = /^stint-([0-9a-f]{8})-(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z(-before-restoring)?\.db$/u;

export const backupName = ({ id, at, kind }: Named): string =>
  `stint-${id}-${stampOf(at)}${kind === 'regular' ? '' : '-before-restoring'}.db`;

/** Parses the name of a backup; null if it is not one. */
export function readBackupName(name: string): Named | null {
  const [, id, year, month, day, hour, minute, second, before] = PATTERN.exec(name) ?? [];
  if (id === undefined) return null;
  const at = Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hour), Number(minute), Number(second));
  const named: Named = { id, at, kind: before === undefined ? 'regular' : 'beforeRestoring' };
  // 31 February matches the pattern, too.
  return backupName(named) === name ? named : null;
}
