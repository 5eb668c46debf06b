import { Meter } from '@base-ui/react/meter';
import { goalState } from '#shared/snapshot/goal.ts';
import { formatTime } from '#shared/format/clockTime.ts';
import { formatHours } from '#shared/format/duration.ts';
import type { Translate } from '#shared/i18n/translate.ts';
import type { Snapshot } from '#shared/snapshot/snapshot.ts';
import { useSnapshotStore } from '../../state/snapshotStore.ts';
import { useTranslate } from '../../state/useTranslate.ts';
import styles from './Goal.module.css';

/** Progress towards the daily goal, and when it will be reached. */
function describe(snapshot: Snapshot, now: number, t: Translate): string | null {
  const state = goalState(snapshot, now);
  if (state === null) return null;
  const goal = formatHours(state.goal);
  if (state.left === 0) return t('goal.reached', { goal });
  const left = formatHours(Math.ceil(state.left / MINUTE) * MINUTE);
  const { calendar, environment } = snapshot;
  return state.reachedAt === null
    ? t('goal.left', { goal, left })
    : t('goal.at', { goal, left, time: formatTime(state.reachedAt, calendar.zone, environment.region) });
}

const MINUTE = 60_000;

/** The daily goal, if there is one: a progress bar, and what is left as text. Updates by whole percents and minutes. */
export function Goal() {
  const t = useTranslate();
  const text = useSnapshotStore(({ snapshot, now }) => snapshot && describe(snapshot, now, t));
  const percent = useSnapshotStore(({ snapshot, now }) => {
    const state = snapshot && goalState(snapshot, now);
    return state ? Math.min(100, Math.floor((state.done / state.goal) * 100)) : 0;
  });
  if (text === null) return null;
  return (
    <Meter.Root className={styles.goal} value={percent} aria-label={t('goal.name')} getAriaValueText={() => text}>
      <Meter.Track className={styles.track}>
        <Meter.Indicator className={styles.done} />
      </Meter.Track>
      <span className={styles.text} data-testid="goal">
        {text}
      </span>
    </Meter.Root>
  );
}
