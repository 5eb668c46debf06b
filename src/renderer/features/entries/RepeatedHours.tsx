import { useTranslate } from '../../state/useTranslate.ts';
import type { EntryForm } from './useEntryForm.ts';
import { WhichInstant } from './WhichInstant.tsx';

/** Asks which instant a repeated time means; nothing if no time is repeated. */
export function RepeatedHours({ form: { start, end, reading, type } }: { readonly form: EntryForm }) {
  const t = useTranslate();
  return (
    <>
      {start.ok && start.value.all.length > 1 && (
        <WhichInstant
          label={t('entry.which-start')}
          instants={start.value}
          reading={reading}
          onChoose={(later) => type({ field: 'startLater', later })}
        />
      )}
      {end.ok && end.value !== null && end.value.all.length > 1 && (
        <WhichInstant
          label={t('entry.which-end')}
          instants={end.value}
          reading={reading}
          onChoose={(later) => type({ field: 'endLater', later })}
        />
      )}
    </>
  );
}
