import type { FocusEvent, RefObject } from 'react';
import { ownersOf } from '#shared/model/billing.ts';
import { aboveTask } from '#shared/model/inheritance.ts';
import type { Task } from '#shared/model/task.ts';
import { ui } from '../../state/ui.ts';
import { useBilling } from '../../state/useBilling.ts';
import { useTranslate } from '../../state/useTranslate.ts';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Field.tsx';
import { BillableField } from '../../ui/billing/BillableField.tsx';
import { RateField } from '../../ui/billing/RateField.tsx';
import { RateHistory } from '../../ui/billing/RateHistory.tsx';
import { useRate } from '../../ui/billing/useRate.ts';
import formStyles from '../../ui/Form.module.css';
import styles from './DetailsForm.module.css';
import { NotesField } from './NotesField.tsx';
import { ParentLine, Parts } from './Parts.tsx';
import { ProjectField } from './ProjectField.tsx';
import { RepeatField, RuleField } from './RepeatFields.tsx';
import { ShownToTeam } from './ShownToTeam.tsx';
import { useDetailsForm } from './useDetailsForm.ts';

type Props = {
  readonly task: Task;
  readonly titleField: RefObject<HTMLInputElement | null>;
  /** The field for a new part, for whoever moves the focus there. */
  readonly partField?: RefObject<HTMLInputElement | null>;
  /** In a pane, it also saves when the focus leaves it. */
  readonly inPane?: boolean;
  /** Called when it was saved or cancelled. */
  readonly onDone: () => void;
};

/** Whether the focus goes elsewhere than to a popup of the form, or to another window. */
function isLeft({ currentTarget, relatedTarget }: FocusEvent): boolean {
  if (!(relatedTarget instanceof Element)) return document.hasFocus();
  return !currentTarget.contains(relatedTarget) && relatedTarget.closest('[role="listbox"], [role="menu"]') === null;
}

/** Edits the details of a task. Enter saves. Errors are shown at their field, and the text stays. */
export function DetailsForm({ task, titleField, partField, inPane = false, onDone }: Props) {
  const t = useTranslate();
  const form = useDetailsForm(task);
  const billing = useBilling();
  const { client } = ownersOf(form, billing);
  const above = aboveTask(form, billing);
  const of = { kind: 'task', id: task.id } as const;
  const rate = useRate({ of, rates: task.rates, above, currency: client?.currency ?? null });

  async function submit(): Promise<void> {
    if ((await form.save(rate)) === null) onDone();
  }

  /** What is wrong is said in a toast: the form may show another task by now. */
  async function leave(): Promise<void> {
    const problem = await form.save(rate);
    if (problem) ui.toastFailure(problem);
  }

  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- What leaves one of its fields leaves the form.
    <form
      className={formStyles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
      onBlur={(event) => {
        if (inPane && isLeft(event)) void leave();
      }}
    >
      <Field ref={titleField} label={t('window.task')} {...form.field('title')} />
      <div className={styles.pair}>
        <ProjectField {...form.field('project')} />
        <Field label={t('task.tags')} placeholder={t('task.tags-example')} {...form.field('tags')} />
      </div>
      <div className={styles.pair}>
        <Field label={t('task.estimate')} placeholder="1h30" {...form.field('estimate')} />
        <Field label={t('task.due')} placeholder={t('task.due-example')} {...form.field('due')} />
      </div>
      <div className={styles.pair}>
        <Field label={t('task.planned')} placeholder={t('task.planned-example')} {...form.field('planned')} />
        <RepeatField repeat={form.repeat} date={form.repeatDate} onChange={form.setRepeat} />
      </div>
      {form.repeat === 'custom' && <RuleField {...form.field('rule')} />}
      {task.parentId === null ? <Parts task={task} field={partField} /> : <ParentLine parentId={task.parentId} />}
      <NotesField {...form.field('notes')} />
      <BillableField
        value={form.more.billable === undefined ? task.billable : form.more.billable}
        above={above}
        onChange={(billable) => form.change({ billable })}
      />
      <RateField form={rate} />
      <RateHistory of={of} rates={task.rates} onRemoved={() => titleField.current?.focus()} />
      <ShownToTeam task={task} checked={form.shown} onChange={form.show} />
      <Buttons task={task} onCancel={inPane ? null : onDone} canSave={!inPane || form.isChanged} />
    </form>
  );
}

type ButtonsProps = { readonly task: Task; readonly onCancel: (() => void) | null; readonly canSave: boolean };

/** What leads on from the details. */
function Buttons({ task, onCancel, canSave }: ButtonsProps) {
  const t = useTranslate();
  return (
    <div className={formStyles.buttons}>
      <Button onClick={() => ui.open({ kind: 'taskEntries', taskId: task.id })}>{t('task.entries')}</Button>
      <span className={formStyles.space} />
      {onCancel && <Button onClick={onCancel}>{t('entry.cancel')}</Button>}
      {canSave && (
        <Button primary type="submit">
          {t('entry.save')}
        </Button>
      )}
    </div>
  );
}
