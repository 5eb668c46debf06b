import type { ImportPreview, ImportQuestion } from '#shared/contract/importing.ts';
import { formatDate } from '#shared/format/clockTime.ts';
import { answerImport, useImporting } from '../../state/importing.ts';
import { useRegion } from '../../state/snapshotStore.ts';
import { useTranslate } from '../../state/useTranslate.ts';
import { ChoiceQuestion } from './ChoiceQuestion.tsx';
import { ColumnsQuestion } from './ColumnsQuestion.tsx';
import { dateIn } from './dateIn.ts';
import styles from './Import.module.css';
import { ZoneQuestion } from './ZoneQuestion.tsx';

/** What only the person can know about the file. Each answer reads it again. */
export function Questions({ preview }: { readonly preview: ImportPreview }) {
  const { questions, format } = preview;
  if (questions.length === 0 && format !== 'activitywatch') return null;
  return (
    <div className={styles.questions}>
      {format === 'activitywatch' && <ActivityQuestion />}
      {questions.map((question) => (
        <Question key={question.question} of={question} />
      ))}
    </div>
  );
}

function Question({ of }: { readonly of: ImportQuestion }) {
  const t = useTranslate();
  const region = useRegion();
  switch (of.question) {
    case 'zone':
      return <ZoneQuestion zone={of.suggested} likely={of.options} onChoose={(zone) => answerImport({ zone })} />;
    case 'date-order':
      return (
        <ChoiceQuestion
          label={t('importing.date-order', { example: of.example })}
          value={of.needed ? null : of.suggested}
          options={of.options.map((order) => ({
            value: order,
            label: formatDate(dateIn(of.example, order), '', region),
          }))}
          onChoose={(dateOrder) => answerImport({ dateOrder })}
        />
      );
    case 'encoding':
      return (
        <ChoiceQuestion
          label={t('importing.encoding')}
          value={of.needed ? null : of.suggested}
          options={of.options.map((encoding, at) => ({
            value: encoding,
            label: of.samples[at] ?? encoding,
            detail: encoding,
          }))}
          onChoose={(encoding) => answerImport({ encoding })}
        />
      );
    case 'columns':
      return <ColumnsQuestion question={of} onChoose={(columns) => answerImport({ columns })} />;
    default:
      return of satisfies never;
  }
}

/** ActivityWatch records both at the same time; only one of them can become entries. */
function ActivityQuestion() {
  const t = useTranslate();
  const activity = useImporting((state) => state.answers.activity);
  return (
    <ChoiceQuestion
      label={t('importing.activity')}
      value={activity}
      options={(['window', 'afk'] as const).map((value) => ({ value, label: t(`importing.activity-${value}`) }))}
      onChoose={(next) => answerImport({ activity: next })}
    />
  );
}
