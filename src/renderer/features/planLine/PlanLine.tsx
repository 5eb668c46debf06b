import { formatHours } from '#shared/format/duration.ts';
import type { Translate } from '#shared/i18n/translate.ts';
import { planOf } from '#shared/snapshot/plan.ts';
import type { Plan } from '#shared/snapshot/plan.ts';
import { useDrawn } from '../../state/drawn.ts';
import { useTranslate } from '../../state/useTranslate.ts';
import styles from './PlanLine.module.css';

const MINUTE = 60_000;

/** A duration, ms, in whole minutes, rounded up. */
const upwards = (ms: number): number => Math.ceil(ms / MINUTE) * MINUTE;

function describe({ planned, unestimated, left }: Plan, t: Translate): string {
  const [all, rest] = [upwards(planned), upwards(left ?? 0)];
  const figures = { planned: formatHours(all), left: formatHours(rest), over: formatHours(all - rest) };
  const fit = left === null ? 'plan.planned' : all > rest ? 'plan.over' : 'plan.fits';
  const texts = [
    ...(planned > 0 ? [t(fit, figures)] : []),
    ...(unestimated > 0 ? [t('plan.unestimated', { count: unestimated })] : []),
  ];
  return texts.join(' · ');
}

/** What is planned for today against what is left of the goal; nothing without a plan. Updates by whole minutes. */
// oxlint-disable-next-line import/no-default-export -- What React loads late has to be one.
export default function PlanLine() {
  const t = useTranslate();
  const text = useDrawn(({ snapshot, now }) => {
    const plan = snapshot && planOf(snapshot, now);
    return plan ? describe(plan, t) : '';
  });
  if (text === '') return null;
  return (
    <p className={styles.line} data-testid="plan">
      {text}
    </p>
  );
}
