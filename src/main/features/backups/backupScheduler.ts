import { isDeepStrictEqual } from 'node:util';
import type { Rejection } from '#shared/model/rejection.ts';
import type { Notice, Snapshot } from '#shared/snapshot/snapshot.ts';
import { attempt } from '../../core/attempt.ts';
import type { Core } from '../../core/core.ts';
import { BackupError, StoreError } from '../../core/ports.ts';
import type { Backups, Clock, Values } from '../../core/ports.ts';

/** The failure that the person dismissed. It is not shown again while its cause stays. */
const KEY = 'backup.dismissed';
/** How long to wait after a failed backup, ms. */
const PAUSE = 3_600_000;

const failureOf = (notices: readonly Notice[]): Rejection | null =>
  notices.find((notice) => notice.code === 'backup-failed')?.rejection ?? null;

/**
 * Makes a backup once per local day: at the first snapshot of the day, after another folder was chosen, and an hour
 * after a failure. It is driven by snapshots, so nothing waits for midnight.
 */
export function createBackupScheduler(core: Core, store: Values, backups: Backups, clock: Clock) {
  let tried = '';
  /** When to try again after a failure, ms of the steady clock. */
  let again = Infinity;
  let reported: Rejection | null = null;
  let disposed = false;

  function report(failure: Rejection | null, made: 0 | 1): void {
    // Removed by Stint itself, so it was not dismissed.
    reported = null;
    core.dropNotice('backup-failed');
    if (failure) core.putNotice({ code: 'backup-failed', rejection: failure });
    reported = failure;
    if (made) core.set('backupsMade', core.snapshot().backupsMade + made);
  }

  function succeeded(made: 0 | 1): void {
    attempt(() => store.writeValue(KEY, null));
    report(null, made);
  }

  async function daily(date: string): Promise<void> {
    try {
      const madeAt = await backups.daily(date);
      if (!disposed && (madeAt !== null || reported)) succeeded(madeAt === null ? 0 : 1);
    } catch (error) {
      if (disposed) return;
      if (!(error instanceof BackupError || error instanceof StoreError)) throw error;
      again = clock.steady() + PAUSE;
      if (!wasDismissed(error.rejection)) report(error.rejection, 0);
    }
  }

  function wasDismissed({ code, params }: Rejection): boolean {
    let known: unknown;
    attempt(() => (known = store.readValue(KEY)));
    return isDeepStrictEqual(known, { code, folder: params?.['folder'] ?? null });
  }

  /** The notice is gone without a success, so the person dismissed it. */
  function noteDismissal({ environment }: Snapshot): void {
    if (!reported || failureOf(environment.notices)) return;
    const { code, params } = reported;
    reported = null;
    attempt(() => store.writeValue(KEY, { code, folder: params?.['folder'] ?? null }));
  }

  const view = {
    show(snapshot: Snapshot): void {
      noteDismissal(snapshot);
      const wanted = `${snapshot.day.date} ${snapshot.settings.backupFolder ?? ''}`;
      if (wanted === tried && clock.steady() < again) return;
      tried = wanted;
      again = Infinity;
      void daily(snapshot.day.date);
    },
    dispose: () => {
      disposed = true;
    },
  };

  return {
    ...view,
    /** Makes a backup now, on request. @throws BackupError, StoreError */
    async make(): Promise<void> {
      await backups.make();
      succeeded(1);
    },
  };
}
