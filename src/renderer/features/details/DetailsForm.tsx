import { useId } from 'react';
import type { RefObject } from 'react';
import type { Task } from '#shared/model/task.ts';
import { useSnapshotStore } from '../../state/snapshotStore.ts';
import { useProjects } from '../../state/projects.ts';
import { useTeamOn } from '../../state/team.ts';
import { ui } from '../../state/ui.ts';
import { useTranslate } from '../../state/useTranslate.ts';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Field.tsx';
import formStyles from '../../ui/Form.module.css';
import { SwitchRow } from '../../ui/Row.tsx';
import styles from './DetailsForm.module.css';
import { NotesField } from './NotesField.tsx';
import { useDetailsForm } from './useDetailsForm.ts';

type Props = { readonly task: Task; readonly titleField: RefObject<HTMLInputElement | null> };

/** Changes a task's details. Enter saves; what is not understood is said at its field, with the text kept. */
export function DetailsForm({ task, titleField }: Props) {
  const t = useTranslate();
  const id = useId();
  const names = useProjects().filter((project) => !project.archived);
  const form = useDetailsForm(task);
  const isTeamOn = useTeamOn();
  const isByProject = useSnapshotStore(
    ({ snapshot }) => snapshot?.settings.teamProjects.includes(task.projectId ?? 0) ?? false,
  );
  return (
    <form
      className={formStyles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void form.save();
      }}
    >
      <Field
        ref={titleField}
        label={t('window.task')}
        value={form.typed.title}
        error={form.error('title')}
        onType={form.type('title')}
      />
      <div className={styles.pair}>
        <Field
          label={t('task.project')}
          list={id}
          value={form.typed.project}
          error={form.error('project')}
          onType={form.type('project')}
        />
        <Field
          label={t('task.tags')}
          value={form.typed.tags}
          placeholder={t('task.tags-example')}
          error={form.error('tags')}
          onType={form.type('tags')}
        />
      </div>
      <div className={styles.pair}>
        <Field
          label={t('task.estimate')}
          value={form.typed.estimate}
          placeholder="1h30"
          error={form.error('estimate')}
          onType={form.type('estimate')}
        />
        <Field
          label={t('task.due')}
          value={form.typed.due}
          placeholder={t('task.due-example')}
          error={form.error('due')}
          onType={form.type('due')}
        />
      </div>
      <datalist id={id}>
        {names.map((project) => (
          <option key={project.id}>{project.name}</option>
        ))}
      </datalist>
      <NotesField value={form.typed.notes} error={form.error('notes')} onType={form.type('notes')} />
      {isTeamOn && (
        <SwitchRow
          label={t('team.shown')}
          detail={t(isByProject ? 'team.shown-by-project' : 'team.shown-detail')}
          checked={form.shown}
          onChange={form.show}
        />
      )}
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
