// oxlint-disable jsx-a11y/prefer-tag-over-role -- The tag with that role draws its own bar.
import { goalPercent, goalState } from '#shared/snapshot/goal.ts';
import { formatTime } from '#shared/format/clockTime.ts';
import { formatHours } from '#shared/format/duration.ts';
import type { Translate } from '#shared/i18n/translate.ts';
import type { Snapshot } from '#shared/snapshot/snapshot.ts';
import { useDrawn } from '../../state/drawn.ts';
import { useTranslate } from '../../state/useTranslate.ts';
import styles from './Goal.module.css';

const MINUTE = 60_000;

/** What is left of the daily goal, and when it will be reached. */
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

/** Progress towards the daily goal in words; null without one. Re-renders once a minute; a hook. */
export function useGoalText(): string | null {
  const t = useTranslate();
  return useDrawn(({ snapshot, now }) => snapshot && describe(snapshot, now, t));
}

/** The daily goal as a thin ring; updates by whole percents. `text`: the same in words. */
export function Goal({ text }: { readonly text: string }) {
  const t = useTranslate();
  const percent = useDrawn(({ snapshot, now }) => (snapshot && goalPercent(snapshot, now)) ?? 0);
  return (
    <div
      role="meter"
      className={styles.ring}
      aria-label={t('goal.name')}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={percent}
      aria-valuetext={text}
    >
      <svg viewBox="0 0 32 32" width={28} height={28} aria-hidden>
        <circle cx={16} cy={16} r={14} className={styles.track} />
        <circle cx={16} cy={16} r={14} pathLength={100} strokeDasharray={`${percent} 100`} className={styles.done} />
      </svg>
    </div>
  );
}
