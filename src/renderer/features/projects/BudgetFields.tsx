import type { CommandResult } from '#shared/contract/results.ts';
import type { Budget } from '#shared/model/budget.ts';
import type { Project } from '#shared/model/project.ts';
import { useTranslate } from '../../state/useTranslate.ts';
import { CurrencySelect } from '../../ui/billing/CurrencySelect.tsx';
import { Field } from '../../ui/Field.tsx';
import { SelectRow } from '../../ui/Row.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import styles from './BudgetFields.module.css';
import { BudgetProgress } from './BudgetProgress.tsx';
import { useBudget } from './useBudget.ts';
import type { BudgetDraft } from './useBudget.ts';

type Props = {
  readonly project: Project;
  /** The currency of a first budget; null: the usual one of the region. */
  readonly currency: string | null;
  readonly onSave: (budget: Budget | null) => Promise<CommandResult>;
};

const kinds = ['none', 'time', 'money'] as const satisfies readonly BudgetDraft['kind'][];
const periods = ['total', 'month'] as const satisfies readonly Budget['per'][];

/** The budget of a project: hours or money, in total or each month, and how much of it is used. */
export function BudgetFields({ project, currency, onSave }: Props) {
  const t = useTranslate();
  const { budget } = project;
  const form = useBudget(budget, currency, onSave);
  return (
    <>
      <SelectRow
        label={t('budget.kind')}
        detail={t('budget.kind-detail')}
        value={form.kind}
        options={kinds.map((kind) => ({ value: kind, label: t(`budget.${kind}`) }))}
        onChange={(kind) => form.choose({ kind })}
      />
      {form.kind !== 'none' && (
        <fieldset aria-label={t('budget.kind')} className={styles.fields}>
          <Field
            label={t(`budget.amount-${form.kind}`)}
            inputMode={form.kind === 'money' ? 'decimal' : undefined}
            value={form.text}
            error={form.error}
            onType={form.type}
            onBlur={() => void form.save()}
            onKeyDown={(event) => {
              if (event.key === 'Enter') void form.save();
            }}
          />
          {form.kind === 'money' && (
            <CurrencySelect
              label={t('rate.currency')}
              value={form.currency}
              onChange={(code) => form.choose({ currency: code })}
            />
          )}
          <SelectField
            label={t('budget.per')}
            value={form.per}
            options={periods.map((per) => ({ value: per, label: t(`budget.per-${per}`) }))}
            onChange={(per) => form.choose({ per })}
          />
        </fieldset>
      )}
      {budget && <BudgetProgress project={project} budget={budget} />}
    </>
  );
}
