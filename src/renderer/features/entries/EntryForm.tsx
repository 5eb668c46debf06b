import { useState } from 'react';
import type { RefObject } from 'react';
import type { Calendar } from '#shared/time/day.ts';
import type { EntryDraft } from '../../state/ui.ts';
import { useSnapshotStore } from '../../state/snapshotStore.ts';
import { useTranslate } from '../../state/useTranslate.ts';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Field.tsx';
import formStyles from '../../ui/Form.module.css';
import { BilledLine } from './BilledLine.tsx';
import { EntryBillable } from './EntryBillable.tsx';
import styles from './EntryForm.module.css';
import { MoreActions } from './MoreActions.tsx';
import { NoTimes } from './NoTimes.tsx';
import { Question } from './Question.tsx';
import { TaskPicker } from './TaskPicker.tsx';
import { TimeFields } from './TimeFields.tsx';
import { useEntryForm } from './useEntryForm.ts';
import { correctionOf } from '../../ui/entries/entryText.ts';

/** Used until the first snapshot. */
const UTC: Calendar = { zone: 'UTC', dayStartsAt: 0 };

type Props = {
  readonly draft: EntryDraft;
  readonly startField: RefObject<HTMLInputElement | null>;
  readonly onClose: () => void;
};

/**
 * Adds or edits an entry. Enter saves. If main asks for confirmation, the form shows the question and keeps everything
 * typed.
 */
export function EntryForm({ draft, startField, onClose }: Props) {
  const t = useTranslate();
  const calendar = useSnapshotStore(({ snapshot }) => snapshot?.calendar ?? UTC);
  const form = useEntryForm(draft, calendar, onClose);
  const { entry } = draft;
  const [isTimed, setTimed] = useState(entry === null || !entry.dayOnly);
  /** It and its task are added with one command, which takes no note. */
  const isNew = form.taskId === null && form.newTitle !== null;
  const correction = entry && correctionOf(entry, t);

  function setTimes(): void {
    form.askTimes();
    setTimed(true);
  }

  return (
    <form
      className={formStyles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void form.save();
      }}
    >
      <TaskPicker
        taskId={form.taskId}
        newTitle={form.newTitle}
        error={form.judged && form.taskId === null && form.newTitle === null ? t('typed.task-empty') : null}
        onPick={form.pick}
      />
      {isTimed ? <TimeFields form={form} startField={startField} /> : <NoTimes form={form} onSetTimes={setTimes} />}
      {correction !== null && <p className={styles.correction}>{correction}</p>}
      {!isNew && <Field label={t('entry.note')} value={form.note} onType={form.write} />}
      <EntryBillable taskId={form.taskId} value={form.billable} onChange={form.bill} />
      {entry && <BilledLine entry={entry} />}
      {form.problem && (
        <Question
          key={form.problem.answer.message}
          problem={form.problem}
          onAgree={(consent) => void form.agree(consent)}
        />
      )}
      <div className={formStyles.buttons}>
        {entry && (
          <Button onClick={() => void form.send({ type: 'deleteEntry', entryId: entry.id })}>
            {t('entry.delete')}
          </Button>
        )}
        <span className={formStyles.space} />
        <Button onClick={onClose}>{t('entry.cancel')}</Button>
        <Button primary type="submit">
          {t(entry ? 'entry.save' : 'entry.add')}
        </Button>
      </div>
      {entry && !entry.dayOnly && (
        <MoreActions entry={entry} reading={form.reading} onSend={(command) => void form.send(command)} />
      )}
    </form>
  );
}
