import { useProjects } from '../../state/projects.ts';
import { useTranslate } from '../../state/useTranslate.ts';
import { NameField } from '../../ui/NameField.tsx';

type Props = {
  readonly value: string;
  readonly error: string | null;
  readonly onType: (text: string) => void;
};

/** The project of a task: one of those there are, or a new name, which creates one. */
export function ProjectField(props: Props) {
  const t = useTranslate();
  const names = useProjects()
    .filter(({ archived }) => !archived)
    .map(({ name }) => name);
  return <NameField label={t('task.project')} names={names} namesLabel={t('toolbar.projects')} {...props} />;
}
