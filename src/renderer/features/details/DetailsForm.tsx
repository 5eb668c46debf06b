import { useId } from 'react';
import type { RefObject } from 'react';
import type { Task } from '#shared/model/task.ts';
import { useProjects } from '../../state/projects.ts';
import { ui } from '../../state/ui.ts';
import { useTranslate } from '../../state/useTranslate.ts';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Field.tsx';
import { SwitchRow } from '../../ui/Row.tsx';
import formStyles from '../../ui/Form.module.css';
import styles from './DetailsForm.module.css';
import { NotesField } from './NotesField.tsx';
import { ShownToTeam } from './ShownToTeam.tsx';
import { useDetailsForm } from './useDetailsForm.ts';

type Props = { readonly task: Task; readonly titleField: RefObject<HTMLInputElement | null> };

/** Edits the details of a task. Enter saves. Errors are shown at their field, and the text stays. */
export function DetailsForm({ task, titleField }: Props) {
  const t = useTranslate();
  const projects = useId();
  const form = useDetailsForm(task);
  return (
    <form
      className={formStyles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void form.save();
      }}
    >
      <Field ref={titleField} label={t('window.task')} {...form.field('title')} />
      <div className={styles.pair}>
        <Field label={t('task.project')} list={projects} {...form.field('project')} />
        <Field label={t('task.tags')} placeholder={t('task.tags-example')} {...form.field('tags')} />
      </div>
      <div className={styles.pair}>
        <Field label={t('task.estimate')} placeholder="1h30" {...form.field('estimate')} />
        <Field label={t('task.due')} placeholder={t('task.due-example')} {...form.field('due')} />
      </div>
      <ProjectNames id={projects} />
      <NotesField {...form.field('notes')} />
      <SwitchRow
        label={t('task.billable')}
        detail={t('task.billable-detail')}
        checked={form.more.billable ?? task.billable ?? false}
        onChange={(billable) => form.change({ billable })}
      />
      <ShownToTeam task={task} checked={form.shown} onChange={form.show} />
      <div className={formStyles.buttons}>
        <Button onClick={() => ui.open({ kind: 'taskEntries', taskId: task.id })}>{t('task.entries')}</Button>
        <span className={formStyles.space} />
        <Button onClick={() => ui.open(null)}>{t('entry.cancel')}</Button>
        <Button primary type="submit">
          {t('entry.save')}
        </Button>
      </div>
    </form>
  );
}

/** The projects that the field suggests. */
function ProjectNames({ id }: { readonly id: string }) {
  const projects = useProjects().filter((project) => !project.archived);
  return (
    <datalist id={id}>
      {projects.map((project) => (
        <option key={project.id}>{project.name}</option>
      ))}
    </datalist>
  );
}
