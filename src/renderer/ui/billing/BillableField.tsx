import { inheritedBillable } from '#shared/model/inheritance.ts';
import type { Levels } from '#shared/model/inheritance.ts';
import { useTranslate } from '../../state/useTranslate.ts';
import { SelectField } from '../SelectField.tsx';
import { namesOf } from './source.ts';

type Props = {
  /** Null: as the levels above have it. */
  readonly value: boolean | null;
  readonly above: Levels;
  readonly onChange: (billable: boolean | null) => void;
};

const values = { inherit: null, yes: true, no: false } as const;
type Choice = keyof typeof values;

const choiceOf = (value: boolean | null): Choice => (value === null ? 'inherit' : value ? 'yes' : 'no');

/** Whether something is billable: yes, no, or as what it belongs to; the option says what that comes to now. */
export function BillableField({ value, above, onChange }: Props) {
  const t = useTranslate();
  const { billable, source } = inheritedBillable(above);
  return (
    <SelectField<Choice>
      label={t('task.billable')}
      value={choiceOf(value)}
      options={[
        { value: 'inherit', label: t('billable.inherit', { ...namesOf(source), billable: choiceOf(billable) }) },
        { value: 'yes', label: t('billable.yes') },
        { value: 'no', label: t('billable.no') },
      ]}
      onChange={(choice) => onChange(values[choice])}
    />
  );
}
