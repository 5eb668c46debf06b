import { describeRecurrence } from '#shared/format/recurrence.ts';
import type { Translate } from '#shared/i18n/translate.ts';
import { parseRecurrence } from '#shared/time/recurrence.ts';
import { useSnapshotStore } from '../../state/snapshotStore.ts';
import { useTranslate } from '../../state/useTranslate.ts';
import { Field } from '../../ui/Field.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { repeats, ruleOf } from './repeatChoices.ts';
import type { Repeat } from './repeatChoices.ts';

/** Describes rules in the person's language; a hook. */
function useDescribe() {
  const t: Translate = useTranslate();
  const locale = useSnapshotStore(({ snapshot }) => snapshot?.environment.locale ?? 'en');
  const region = useSnapshotStore(({ snapshot }) => snapshot?.environment.region ?? 'en');
  return (rule: Parameters<typeof describeRecurrence>[0]) => describeRecurrence(rule, { t, locale, region });
}

type ChoiceProps = {
  readonly repeat: Repeat;
  /** The date that it repeats from. */
  readonly date: string;
  readonly onChange: (repeat: Repeat) => void;
};

/** How a task repeats. */
export function RepeatField({ repeat, date, onChange }: ChoiceProps) {
  const t = useTranslate();
  const describe = useDescribe();
  const options = repeats.map((value) => {
    const rule = ruleOf(value, date);
    return { value, label: rule ? describe(rule) : t(value === 'custom' ? 'task.repeat-custom' : 'task.repeat-never') };
  });
  return <SelectField label={t('task.repeat')} value={repeat} options={options} onChange={onChange} />;
}

type RuleProps = {
  readonly value: string;
  readonly error: string | null;
  readonly onType: (text: string) => void;
};

/** A rule that is typed, with what it means below. */
export function RuleField(field: RuleProps) {
  const t = useTranslate();
  const describe = useDescribe();
  const rule = parseRecurrence(field.value);
  const hint = rule ? describe(rule) : null;
  return <Field label={t('task.rule')} placeholder={t('task.rule-example')} hint={hint} {...field} />;
}
