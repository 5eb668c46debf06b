import { useState } from 'react';
import { sendCommand } from '../../state/commands.ts';
import { useProjects } from '../../state/projects.ts';
import { useUi } from '../../state/ui.ts';
import { useTranslate } from '../../state/useTranslate.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Field } from '../../ui/Field.tsx';
import formStyles from '../../ui/Form.module.css';
import { ProjectRow } from './ProjectRow.tsx';
import styles from './ProjectsDialog.module.css';

/** All projects, and a new one. */
export function ProjectsDialog() {
  const t = useTranslate();
  const open = useUi((state) => state.dialog?.kind === 'projects');
  const projects = useProjects();
  const [name, setName] = useState('');
  const [error, setError] = useState<string | null>(null);

  async function add(): Promise<void> {
    const answer = await sendCommand({ type: 'addProject', name });
    setError(answer.ok ? null : answer.message);
    if (answer.ok) setName('');
  }

  return (
    <Dialog open={open} title={t('toolbar.projects')}>
      <form
        className={formStyles.line}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void add();
        }}
      >
        <Field label={t('projects.new')} value={name} error={error} onType={setName} />
        <Button type="submit">{t('projects.add')}</Button>
      </form>
      {projects.length === 0 && <p className={styles.empty}>{t('projects.none')}</p>}
      <ul className={styles.list}>
        {projects.map((project) => (
          <ProjectRow key={project.id} project={project} />
        ))}
      </ul>
    </Dialog>
  );
}
