import { useId } from 'react';
import type { RefObject } from 'react';
import type { Parsed } from '#shared/parse/parsed.ts';
import { FIRST_DATE, LAST_DATE } from '../../state/day.ts';
import { useTranslate } from '../../state/useTranslate.ts';
import { Field } from '../../ui/Field.tsx';
import { meaningOfEnd, meaningOfStart } from './meaning.ts';
import { RepeatedHours } from './RepeatedHours.tsx';
import styles from './TimeFields.module.css';
import type { EntryForm } from './useEntryForm.ts';

type Props = { readonly form: EntryForm; readonly startField: RefObject<HTMLInputElement | null> };

/** The date, start, end and duration of an entry, in any notation; how they were understood is shown below. */
export function TimeFields({ form, startField }: Props) {
  const t = useTranslate();
  const errorId = useId();
  const { times, start, end, judged } = form;
  const error = (parsed: Parsed<unknown>) => (judged && !parsed.ok ? t(`typed.${parsed.code}`) : null);
  const startError = error(start);
  // Without a valid start, errors that depend on it are not shown.
  const endError = start.ok ? error(end) : null;
  /** Props shared by the time fields. */
  const timeField = (field: 'start' | 'end' | 'duration') => ({
    label: t(`entry.${field}`),
    errorId,
    onFocus: (event: { readonly target: HTMLInputElement }) => event.target.select(),
    onBlur: form.judge,
    onType: (text: string) => form.type({ field, text }),
  });
  return (
    <>
      <div className={styles.times}>
        <div className={styles.date}>
          <Field
            label={t('entry.date')}
            type="date"
            min={FIRST_DATE}
            max={LAST_DATE}
            required
            value={times.date}
            onType={(text) => form.type({ field: 'date', text })}
          />
        </div>
        <Field
          ref={startField}
          {...timeField('start')}
          value={times.start.text}
          error={startError}
          hint={meaningOfStart(form)}
        />
        <Field
          {...timeField('end')}
          value={times.end.text}
          placeholder={form.reading.mayRun ? t('entry.running') : undefined}
          error={times.by === 'end' ? endError : null}
          hint={meaningOfEnd(form)}
        />
        <Field {...timeField('duration')} value={times.duration} error={times.by === 'duration' ? endError : null} />
      </div>
      <p id={errorId} className={styles.error} aria-live="polite">
        {startError ?? endError}
      </p>
      <RepeatedHours form={form} />
    </>
  );
}
