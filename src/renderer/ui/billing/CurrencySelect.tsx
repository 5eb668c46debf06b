import { useId, useMemo } from 'react';
import { namedCurrencies } from '#shared/format/currency.ts';
import type { NamedCurrency } from '#shared/format/currency.ts';
import { useRegion } from '../../state/snapshotStore.ts';
import { useTranslate } from '../../state/useTranslate.ts';
import fieldStyles from '../Field.module.css';

type Props = {
  readonly label: string;
  readonly value: string;
  /** The text of an option for no currency, whose value is an empty text; without it there is none. */
  readonly none?: string;
  readonly onChange: (currency: string) => void;
};

const Options = ({ currencies }: { readonly currencies: readonly NamedCurrency[] }) =>
  currencies.map(({ code, name }) => (
    <option key={code} value={code}>
      {name === code ? code : `${code} – ${name}`}
    </option>
  ));

/** A choice of a currency: common ones first, then all others. One that the system does not know is listed too. */
export function CurrencySelect({ label, value, none, onChange }: Props) {
  const t = useTranslate();
  const id = useId();
  const region = useRegion();
  const { common, others } = useMemo(() => namedCurrencies(region), [region]);
  const isKnown = value === '' || [...common, ...others].some(({ code }) => code === value);
  return (
    <div className={fieldStyles.field}>
      <label htmlFor={id} className={fieldStyles.label}>
        {label}
      </label>
      <select id={id} className={fieldStyles.input} value={value} onChange={(event) => onChange(event.target.value)}>
        {none !== undefined && <option value="">{none}</option>}
        {!isKnown && <option value={value}>{value}</option>}
        <optgroup label={t('rate.common')}>
          <Options currencies={common} />
        </optgroup>
        <optgroup label={t('rate.others')}>
          <Options currencies={others} />
        </optgroup>
      </select>
    </div>
  );
}
