import { X } from 'lucide-react';
import { useId } from 'react';
import { formatDayOfYear } from '#shared/format/clockTime.ts';
import { formatMoney } from '#shared/format/money.ts';
import { withoutRate } from '#shared/model/rate.ts';
import type { Rate, Rates } from '#shared/model/rate.ts';
import { execute } from '../../state/commands.ts';
import { useRegion } from '../../state/snapshotStore.ts';
import { useTranslate } from '../../state/useTranslate.ts';
import { IconButton } from '../IconButton.tsx';
import styles from './Rate.module.css';
import type { RateOwner } from './useRate.ts';

type Props = {
  readonly of: RateOwner;
  readonly rates: Rates;
  /** Called after one was removed, and its button with it. */
  readonly onRemoved: () => void;
};

/** The rates by the dates from which they apply; each can be removed. Nothing while one applies to all time. */
export function RateHistory({ of, rates, onRemoved }: Props) {
  const t = useTranslate();
  const id = useId();
  const region = useRegion();
  const [first] = rates;
  if (!first || (rates.length === 1 && first.from === null)) return null;

  async function remove(rate: Rate): Promise<void> {
    const answer = await execute({ type: 'setRate', of, ...withoutRate(rates, rate) });
    if (answer.ok) onRemoved();
  }

  return (
    <div>
      <p id={id} className={styles.legend}>
        {t('rate.history')}
      </p>
      <ul aria-labelledby={id} className={styles.history}>
        {rates.map((rate) => {
          const { from, perHour, currency } = rate;
          const when =
            from === null ? t('rate.since-beginning') : t('rate.since', { date: formatDayOfYear(from, region) });
          const amount = perHour === null ? t('rate.no-own') : formatMoney(perHour, currency, region);
          return (
            <li key={from} className={styles.rate}>
              <span className={styles.when}>{when}</span>
              <span>{amount}</span>
              <IconButton label={t('rate.remove', { when, amount })} onClick={() => void remove(rate)}>
                <X size={16} aria-hidden />
              </IconButton>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
