import { Autocomplete } from '@base-ui/react/autocomplete';
import { useId, useRef } from 'react';
import type { CommandResult } from '#shared/contract/results.ts';
import { useClients } from '../../state/projects.ts';
import { useTranslate } from '../../state/useTranslate.ts';
import fieldStyles from '../../ui/Field.module.css';
import { Option, OptionsPopup } from '../../ui/OptionsPopup.tsx';
import { useSaved } from './useSaved.ts';

/** Maximum number of clients offered; typing finds the others. */
const OFFERED = 50;

type Props = { readonly value: string; readonly onSave: (name: string) => Promise<CommandResult> };

/** The client of a project: one of those there are, or a new name, which creates one. It saves on choice, blur or Enter. */
export function ClientField({ value, onSave }: Props) {
  const t = useTranslate();
  const id = useId();
  const names = useClients()
    .filter(({ archived, name }) => !archived || name === value)
    .map(({ name }) => name);
  const { text, error, type, save } = useSaved(value, onSave);
  /** Enter selects an option highlighted by arrow keys; otherwise it saves. */
  const isChoosing = useRef(false);

  function onValueChange(next: string, details: Autocomplete.Root.ChangeEventDetails): void {
    if (details.reason === 'escape-key') {
      // Escape must close the dialog, not clear the field.
      details.cancel();
      details.allowPropagation();
      return;
    }
    type(next);
    if (details.reason === 'item-press') void save(next);
  }

  return (
    <Autocomplete.Root
      items={names}
      limit={OFFERED}
      openOnInputClick
      value={text}
      onValueChange={onValueChange}
      onItemHighlighted={(item) => (isChoosing.current = item !== undefined)}
    >
      <div className={fieldStyles.field}>
        <label htmlFor={id} className={fieldStyles.label}>
          {t('projects.client')}
        </label>
        <Autocomplete.Input
          id={id}
          className={fieldStyles.input}
          aria-invalid={error !== null}
          aria-describedby={error === null ? undefined : `${id}-error`}
          onBlur={() => void save()}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && !isChoosing.current) void save();
          }}
        />
        {error !== null && (
          <p id={`${id}-error`} className={fieldStyles.error}>
            {error}
          </p>
        )}
      </div>
      <OptionsPopup<string> label={t('clients.known')}>
        {(name) => <Option key={name} value={name} text={name} />}
      </OptionsPopup>
    </Autocomplete.Root>
  );
}
