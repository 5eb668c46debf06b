import type { CommandResult } from '#shared/contract/results.ts';
import { useClients } from '../../state/projects.ts';
import { useTranslate } from '../../state/useTranslate.ts';
import { NameField } from '../../ui/NameField.tsx';
import { useSaved } from './useSaved.ts';

type Props = { readonly value: string; readonly onSave: (name: string) => Promise<CommandResult> };

/** The client of a project: one of those there are, or a new name, which creates one. It saves on choice, blur or Enter. */
export function ClientField({ value, onSave }: Props) {
  const t = useTranslate();
  const names = useClients()
    .filter(({ archived, name }) => !archived || name === value)
    .map(({ name }) => name);
  const { text, error, type, save } = useSaved(value, onSave);
  return (
    <NameField
      label={t('projects.client')}
      names={names}
      namesLabel={t('clients.known')}
      value={text}
      error={error}
      onType={type}
      onChoose={(name) => void save(name)}
      onBlur={() => void save()}
      onEnter={() => void save()}
    />
  );
}
