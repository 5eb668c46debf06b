import { Progress } from '@base-ui/react/progress';
import { usedAt } from '#shared/model/budget.ts';
import type { Budget } from '#shared/model/budget.ts';
import { formatHours } from '#shared/format/duration.ts';
import { formatMoney } from '#shared/format/money.ts';
import type { Project } from '#shared/model/project.ts';
import type { Snapshot } from '#shared/snapshot/snapshot.ts';
import { useDrawn } from '../../state/drawn.ts';
import { useRegion } from '../../state/snapshotStore.ts';
import { useTranslate } from '../../state/useTranslate.ts';
import styles from './BudgetProgress.module.css';
import { hoursText } from './hoursText.ts';

/** What is used of a project's budget, ms or whole minor units; null while that is not known. */
function usedOf({ budgets }: Pick<Snapshot, 'budgets'>, { id }: Project, now: number): number | null {
  const use = budgets.find(({ projectId }) => projectId === id);
  return use ? Math.floor(usedAt(use, now)) : null;
}

/** The whole percents that are used of a project's budget; a hook that renders again when they change. */
const useBudgetPercent = (project: Project): number | null =>
  useDrawn(({ snapshot, now }) => {
    const used = snapshot && project.budget && usedOf(snapshot, project, now);
    return used === null || project.budget === null ? null : Math.floor((used / project.budget.amount) * 100);
  });

/** How much of a budget is used, behind the name of its project. */
export function BudgetPercent({ project }: { readonly project: Project }) {
  const region = useRegion();
  const percent = useBudgetPercent(project);
  if (percent === null) return null;
  const text = new Intl.NumberFormat(region, { style: 'percent' }).format(percent / 100);
  return <span className={percent >= 100 ? `${styles.percent} ${styles.overText}` : styles.percent}>{text}</span>;
}

type Props = { readonly project: Project; readonly budget: Budget };

/** How much of a budget is used: `12:30 of 40 h`, and a bar. */
export function BudgetProgress({ project, budget }: Props) {
  const t = useTranslate();
  const region = useRegion();
  const percent = useBudgetPercent(project);
  const used = useDrawn(({ snapshot, now }) => {
    const value = snapshot && usedOf(snapshot, project, now);
    if (value === null) return null;
    return budget.kind === 'time' ? formatHours(value) : formatMoney(value, budget.currency, region);
  });
  if (percent === null || used === null) return null;
  const amount =
    budget.kind === 'time'
      ? t('budget.hours', { hours: hoursText(budget.amount) })
      : formatMoney(budget.amount, budget.currency, region);
  const text = t('budget.used', { used, amount, per: budget.per });
  return (
    <div>
      <p className={styles.text}>{text}</p>
      <Progress.Root value={Math.min(100, percent)} aria-label={t('budget.kind')} getAriaValueText={() => text}>
        <Progress.Track className={styles.track}>
          <Progress.Indicator className={percent >= 100 ? `${styles.used} ${styles.over}` : styles.used} />
        </Progress.Track>
      </Progress.Root>
    </div>
  );
}
