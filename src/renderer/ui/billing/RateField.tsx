import { useId } from 'react';
import type { KeyboardEvent, Ref } from 'react';
import { formatDayOfYear } from '#shared/format/clockTime.ts';
import { formatMoney } from '#shared/format/money.ts';
import { FIRST_DATE, LAST_DATE } from '../../state/day.ts';
import { useRegion } from '../../state/snapshotStore.ts';
import { useTranslate } from '../../state/useTranslate.ts';
import { Field } from '../Field.tsx';
import { CurrencySelect } from './CurrencySelect.tsx';
import styles from './Rate.module.css';
import { namesOf } from './source.ts';
import type { From, RateForm } from './useRate.ts';

type Props = {
  readonly form: RateForm;
  readonly field?: Ref<HTMLInputElement>;
  readonly onKeyDown?: ((event: KeyboardEvent) => void) | undefined;
};

/** An hourly rate with its currency: what is inherited while it is empty, and from when a change applies. */
export function RateField({ form, field, onKeyDown }: Props) {
  const t = useTranslate();
  const region = useRegion();
  const { text, currency, inherited, problem, isAsking } = form;
  const hint =
    text === '' && inherited
      ? t('rate.inherited', {
          ...namesOf(inherited.source),
          amount: formatMoney(inherited.rate.perHour, inherited.rate.currency, region),
        })
      : null;
  return (
    <>
      <div className={styles.pair}>
        <Field
          ref={field}
          label={t('rate.amount')}
          inputMode="decimal"
          value={text}
          error={problem}
          hint={hint}
          onType={(next) => form.edit({ text: next })}
          onKeyDown={onKeyDown}
        />
        <CurrencySelect
          label={t('rate.currency')}
          value={currency}
          onChange={(next) => form.edit({ currency: next })}
        />
      </div>
      {isAsking && <FromWhen form={form} onKeyDown={onKeyDown} />}
    </>
  );
}

const kinds = ['beginning', 'today', 'date'] as const satisfies readonly From['kind'][];

/** Asks from when a changed rate applies. */
function FromWhen({ form: { from, until, dateProblem, choose }, onKeyDown }: Pick<Props, 'form' | 'onKeyDown'>) {
  const t = useTranslate();
  const region = useRegion();
  const name = useId();
  return (
    <fieldset className={styles.from}>
      <legend className={styles.legend}>{t('rate.from-when')}</legend>
      {kinds.map((kind) => (
        <label key={kind} className={styles.choice}>
          <input
            type="radio"
            name={name}
            checked={from.kind === kind}
            onChange={() => choose({ kind })}
            onKeyDown={onKeyDown}
          />
          {t(`rate.from-${kind}`)}
        </label>
      ))}
      {from.kind === 'date' && (
        <Field
          label={t('entry.date')}
          type="date"
          min={FIRST_DATE}
          max={LAST_DATE}
          value={from.date}
          error={dateProblem}
          onType={(date) => choose({ date })}
          onKeyDown={onKeyDown}
        />
      )}
      {until !== null && <p className={styles.hint}>{t('rate.until', { date: formatDayOfYear(until, region) })}</p>}
    </fieldset>
  );
}
