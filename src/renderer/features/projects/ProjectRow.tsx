import { Archive, ArchiveRestore, Trash2 } from 'lucide-react';
import { useId, useState } from 'react';
import type { CommandOf } from '#shared/commands/command.ts';
import { colours } from '#shared/model/project.ts';
import type { Project } from '#shared/model/project.ts';
import type { ProjectId } from '#shared/model/ids.ts';
import { execute, sendCommand } from '../../state/commands.ts';
import { useSnapshotStore } from '../../state/snapshotStore.ts';
import { ui } from '../../state/ui.ts';
import { useTranslate } from '../../state/useTranslate.ts';
import { Dot } from '../../ui/Dot.tsx';
import { Field } from '../../ui/Field.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { Swatches } from '../../ui/Swatches.tsx';
import { SwitchRow } from '../../ui/Row.tsx';
import { useSettings } from '../../state/useSettings.ts';
import styles from './ProjectsDialog.module.css';

/** A project; its name opens its settings. */
export function ProjectRow({ project }: { readonly project: Project }) {
  const t = useTranslate();
  const id = useId();
  const [open, setOpen] = useState(false);
  const { name, archived } = project;
  const client = useSnapshotStore(({ snapshot }) => snapshot?.clients.get(project.clientId ?? 0)?.name ?? '');
  const change = (fields: CommandOf<'changeProject'>['fields']) =>
    sendCommand({ type: 'changeProject', projectId: project.id, fields });

  async function remove(): Promise<void> {
    const answer = await execute({ type: 'deleteProject', projectId: project.id });
    if (answer.ok) ui.toast(t('toast.deleted', { title: name }), true);
  }

  return (
    <li className={styles.project}>
      <div className={styles.row}>
        <button
          type="button"
          aria-expanded={open}
          className={archived ? `${styles.name} ${styles.archived}` : styles.name}
          onClick={() => setOpen(!open)}
        >
          <Dot colour={project.colour} />
          {name}
          {client !== '' && <span className={styles.client}>{client}</span>}
        </button>
        <IconButton
          label={t(archived ? 'projects.restore' : 'projects.archive', { name })}
          onClick={() => void change({ archived: !archived })}
        >
          {archived ? <ArchiveRestore size={16} aria-hidden /> : <Archive size={16} aria-hidden />}
        </IconButton>
        <IconButton label={t('projects.delete', { name })} onClick={() => void remove()}>
          <Trash2 size={16} aria-hidden />
        </IconButton>
      </div>
      {open && (
        <div className={styles.fields}>
          <Saved label={t('projects.name')} value={name} onSave={(text) => change({ name: text })} />
          <Saved label={t('projects.client')} value={client} onSave={(text) => change({ client: text })} />
          <span id={`${id}-label`} className="visually-hidden">
            {t('projects.colour')}
          </span>
          <Swatches id={id} value={project.colour} colours={colours} onChange={(colour) => void change({ colour })} />
          <ShownToTeam projectId={project.id} />
        </div>
      )}
    </li>
  );
}

/** Whether the team sees running tasks of the project; nothing without a team. */
function ShownToTeam({ projectId }: { readonly projectId: ProjectId }) {
  const t = useTranslate();
  const { settings, change } = useSettings();
  if (!settings.team) return null;
  const others = settings.teamProjects.filter((id) => id !== projectId);
  return (
    <SwitchRow
      label={t('team.shown')}
      detail={t('team.shown-project-detail')}
      checked={settings.teamProjects.includes(projectId)}
      onChange={(shown) => change({ teamProjects: shown ? [...others, projectId] : others })}
    />
  );
}

type SavedProps = {
  readonly label: string;
  readonly value: string;
  readonly onSave: (text: string) => ReturnType<typeof sendCommand>;
};

/** A field that saves on blur or Enter; if the text is rejected, it stays, with the reason. */
function Saved({ label, value, onSave }: SavedProps) {
  const [text, setText] = useState(value);
  const [error, setError] = useState<string | null>(null);

  async function save(): Promise<void> {
    if (text === value) return;
    const answer = await onSave(text);
    setError(answer.ok ? null : answer.message);
  }

  return (
    <Field
      label={label}
      value={text}
      error={error}
      onType={setText}
      onBlur={() => void save()}
      onKeyDown={(event) => {
        if (event.key === 'Enter') void save();
      }}
    />
  );
}
