import { useId } from 'react';
import type { CommandOf } from '#shared/commands/command.ts';
import { aboveProject } from '#shared/model/inheritance.ts';
import { colours } from '#shared/model/project.ts';
import type { Project } from '#shared/model/project.ts';
import type { ProjectId } from '#shared/model/ids.ts';
import { execute, sendCommand } from '../../state/commands.ts';
import { projectActions } from '../../state/projectActions.ts';
import { useUi } from '../../state/ui.ts';
import { useBilling } from '../../state/useBilling.ts';
import { useSettings } from '../../state/useSettings.ts';
import { useTranslate } from '../../state/useTranslate.ts';
import { BillableField } from '../../ui/billing/BillableField.tsx';
import { SavedRate } from '../../ui/billing/SavedRate.tsx';
import { Dot } from '../../ui/Dot.tsx';
import { MoreButton } from '../../ui/MoreButton.tsx';
import { SwitchRow } from '../../ui/Row.tsx';
import { Swatches } from '../../ui/Swatches.tsx';
import { BudgetFields } from './BudgetFields.tsx';
import { BudgetPercent } from './BudgetProgress.tsx';
import { ClientField } from './ClientField.tsx';
import { FoldedRow } from './FoldedRow.tsx';
import styles from './ProjectRow.module.css';
import { SavedField } from './SavedField.tsx';

/** A project; its name opens its settings. */
export function ProjectRow({ project }: { readonly project: Project }) {
  const t = useTranslate();
  const { id, name, archived, clientId, billable, rates } = project;
  const startsOpen = useUi(({ dialog }) => dialog?.kind === 'projects' && dialog.projectId === id);
  const billing = useBilling();
  const client = billing.clients.get(clientId ?? 0);
  const above = aboveProject(project, billing);
  const asChange = (fields: CommandOf<'changeProject'>['fields']) =>
    ({ type: 'changeProject', projectId: id, fields }) as const;
  const change = (fields: CommandOf<'changeProject'>['fields']) => void execute(asChange(fields));
  return (
    <FoldedRow
      // Unfolded also where the dialog is already open.
      key={String(startsOpen)}
      name={name}
      archived={archived}
      sign={<Dot colour={project.colour} />}
      note={
        <>
          {client && <span className={styles.note}>{client.name}</span>}
          <BudgetPercent project={project} />
        </>
      }
      more={<MoreButton label={t('menu.more', { title: name })} actions={() => projectActions(project)} />}
      startsOpen={startsOpen}
      data={{ 'data-project': id }}
      onArchive={(next) => change({ archived: next })}
      deleteLabel={t('projects.delete', { name })}
      deleteBy={{ type: 'deleteProject', projectId: id }}
    >
      <SavedField label={t('projects.name')} value={name} onSave={(text) => sendCommand(asChange({ name: text }))} />
      <ClientField value={client?.name ?? ''} onSave={(text) => sendCommand(asChange({ client: text }))} />
      <ProjectColour project={project} onChange={(colour) => change({ colour })} />
      <BillableField value={billable} above={above} onChange={(next) => change({ billable: next })} />
      <SavedRate of={{ kind: 'project', id }} rates={rates} above={above} currency={client?.currency ?? null} />
      <BudgetFields
        project={project}
        currency={client?.currency ?? null}
        onSave={(budget) => sendCommand(asChange({ budget }))}
      />
      <ShownToTeam projectId={id} />
    </FoldedRow>
  );
}

type ColourProps = { readonly project: Project; readonly onChange: (colour: Project['colour']) => void };

function ProjectColour({ project: { colour }, onChange }: ColourProps) {
  const t = useTranslate();
  const id = useId();
  return (
    <div>
      <span id={`${id}-label`} className="visually-hidden">
        {t('projects.colour')}
      </span>
      <Swatches id={id} value={colour} colours={colours} onChange={onChange} />
    </div>
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
