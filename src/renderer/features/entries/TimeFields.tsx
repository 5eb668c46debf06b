import { useId } from 'react';
import type { RefObject } from 'react';
import { wallTime } from '#shared/time/day.ts';
import { formatDate, formatTime } from '#shared/format/clockTime.ts';
import type { Instants } from '#shared/parse/entryTimes.ts';
import type { Parsed } from '#shared/parse/parsed.ts';
import { FIRST_DATE, LAST_DATE } from '../../state/day.ts';
import { useTranslate } from '../../state/useTranslate.ts';
import { Field } from '../../ui/Field.tsx';
import styles from './TimeFields.module.css';
import type { EntryForm } from './useEntryForm.ts';
import { WhichInstant } from './WhichInstant.tsx';

type Props = { readonly form: EntryForm; readonly startField: RefObject<HTMLInputElement | null> };

/** Date, start, end and duration of an entry, in whatever way they are typed; what was understood stands below. */
export function TimeFields({ form, startField }: Props) {
  const t = useTranslate();
  const errorId = useId();
  const { times, start, end, judged, reading } = form;
  const { region } = reading;
  const { zone } = reading.calendar;

  const error = (parsed: Parsed<unknown>) => (judged && !parsed.ok ? t(`typed.${parsed.code}`) : null);
  /** The time as it was understood, where that is not what was typed. */
  const meaning = (text: string, parsed: Parsed<Instants | null>): string | null => {
    const at = parsed.ok ? (parsed.value?.at ?? null) : null;
    return at === null || text.trim() === formatTime(at, zone, region) ? null : formatTime(at, zone, region);
  };
  const dateOf = ({ at }: Instants): string => wallTime(at, zone).date;
  const dateUnlike = (date: string, beside: string) => (date === beside ? null : formatDate(date, beside, region));
  /** On which date it starts, where that is not the one above: typed relative to now, or in the night at the end of a day. */
  const startsOn = () => (start.ok && times.date !== '' ? dateUnlike(dateOf(start.value), times.date) : null);
  const endsOn = () => (start.ok && end.ok && end.value ? dateUnlike(dateOf(end.value), dateOf(start.value)) : null);
  const startError = error(start);
  // Where the start is not known, nothing is said about what depends on it.
  const endError = start.ok ? error(end) : null;
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
          label={t('entry.start')}
          value={times.start.text}
          error={startError}
          errorId={errorId}
          hint={startsOn() ?? meaning(times.start.text, start)}
          onFocus={(event) => event.target.select()}
          onBlur={form.judge}
          onType={(text) => form.type({ field: 'start', text })}
        />
        <Field
          label={t('entry.end')}
          value={times.end.text}
          placeholder={reading.mayRun ? t('entry.running') : undefined}
          error={times.by === 'end' ? endError : null}
          errorId={errorId}
          hint={endsOn() ?? meaning(times.end.text, end)}
          onFocus={(event) => event.target.select()}
          onBlur={form.judge}
          onType={(text) => form.type({ field: 'end', text })}
        />
        <Field
          label={t('entry.duration')}
          value={times.duration}
          error={times.by === 'duration' ? endError : null}
          errorId={errorId}
          onFocus={(event) => event.target.select()}
          onBlur={form.judge}
          onType={(text) => form.type({ field: 'duration', text })}
        />
      </div>
      <p id={errorId} className={styles.error} aria-live="polite">
        {startError ?? endError}
      </p>
      {start.ok && start.value.all.length > 1 && (
        <WhichInstant
          label={t('entry.which-start')}
          instants={start.value}
          reading={reading}
          onChoose={(later) => form.type({ field: 'startLater', later })}
        />
      )}
      {end.ok && end.value !== null && end.value.all.length > 1 && (
        <WhichInstant
          label={t('entry.which-end')}
          instants={end.value}
          reading={reading}
          onChoose={(later) => form.type({ field: 'endLater', later })}
        />
      )}
    </>
  );
}
