import { useState } from 'react';
import type { CommandResult } from '#shared/contract/results.ts';
import { formatAmount } from '#shared/format/amount.ts';
import { usualCurrency } from '#shared/format/currency.ts';
import type { Translate } from '#shared/i18n/translate.ts';
import { BUDGET_MAX } from '#shared/model/budget.ts';
import type { Budget } from '#shared/model/budget.ts';
import { parseHours } from '#shared/parse/hours.ts';
import { parseMoney } from '#shared/parse/money.ts';
import { useRegion } from '../../state/snapshotStore.ts';
import { useTranslate } from '../../state/useTranslate.ts';
import { hoursText } from './hoursText.ts';

/** What stands in the fields of a budget. */
export type BudgetDraft = {
  readonly kind: Budget['kind'] | 'none';
  readonly text: string;
  /** Null until one is chosen: the one of the client. */
  readonly currency: string | null;
  readonly per: Budget['per'];
};

function draftOf(budget: Budget | null, region: string): BudgetDraft {
  if (!budget) return { kind: 'none', text: '', currency: null, per: 'total' };
  const { kind, per, amount } = budget;
  return kind === 'time'
    ? { kind, per, currency: null, text: hoursText(amount) }
    : { kind, per, currency: budget.currency, text: formatAmount(amount, budget.currency, region) };
}

/** The budget that the fields mean, or what is wrong with them. */
function read(draft: BudgetDraft, usual: string, region: string, t: Translate): Budget | null | string {
  const { kind, text, per } = draft;
  const currency = draft.currency ?? usual;
  if (kind === 'none') return null;
  if (text.trim() === '') return t('budget.empty');
  const parsed = kind === 'time' ? parseHours(text) : parseMoney(text, currency, region, BUDGET_MAX);
  if (!parsed.ok) return t(`typed.${parsed.code}`);
  if (parsed.value === 0) return t('budget.empty');
  if (parsed.value > BUDGET_MAX) return t('typed.money-large');
  const shared = { per, amount: parsed.value };
  return kind === 'time' ? { kind, ...shared } : { kind, currency, ...shared };
}

const isSame = (one: Budget | null, other: Budget | null): boolean => JSON.stringify(one) === JSON.stringify(other);

/** The fields of a project's budget. A choice is stored at once, as soon as there is an amount; that on blur or Enter. */
export function useBudget(
  budget: Budget | null,
  currency: string | null,
  onSave: (budget: Budget | null) => Promise<CommandResult>,
) {
  const t = useTranslate();
  const region = useRegion();
  const [draft, setDraft] = useState(() => draftOf(budget, region));
  // The client can change while the fields are shown.
  const usual = currency ?? usualCurrency(region);
  const [error, setError] = useState<string | null>(null);

  async function save(next: BudgetDraft): Promise<void> {
    const meant = read(next, usual, region, t);
    if (typeof meant === 'string') return setError(meant);
    const answer = isSame(meant, budget) ? null : await onSave(meant);
    return setError(answer === null || answer.ok ? null : answer.message);
  }

  return {
    ...draft,
    currency: draft.currency ?? usual,
    error,
    type: (text: string): void => setDraft({ ...draft, text }),
    save: () => save(draft),
    choose(part: Partial<Omit<BudgetDraft, 'text'>>): void {
      // An amount of another kind means something else.
      const text = part.kind === undefined || part.kind === draft.kind ? draft.text : '';
      const next = { ...draft, ...part, text };
      setDraft(next);
      setError(null);
      if (next.kind === 'none' || text !== '') void save(next);
    },
  };
}
