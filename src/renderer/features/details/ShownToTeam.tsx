import type { Task } from '#shared/model/task.ts';
import { useSnapshotStore } from '../../state/snapshotStore.ts';
import { useTeamOn } from '../../state/team.ts';
import { useTranslate } from '../../state/useTranslate.ts';
import { SwitchRow } from '../../ui/Row.tsx';

type Props = {
  readonly task: Task;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
};

/** Whether the team sees a task while it is running; nothing without a team. */
export function ShownToTeam({ task, checked, onChange }: Props) {
  const t = useTranslate();
  const isTeamOn = useTeamOn();
  const isByProject = useSnapshotStore(
    ({ snapshot }) => snapshot?.settings.teamProjects.includes(task.projectId ?? 0) ?? false,
  );
  if (!isTeamOn) return null;
  return (
    <SwitchRow
      label={t('team.shown')}
      detail={t(isByProject ? 'team.shown-by-project' : 'team.shown-detail')}
      checked={checked}
      onChange={onChange}
    />
  );
}
