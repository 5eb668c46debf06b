import { useState } from 'react';
import type { CommandResult } from '#shared/contract/results.ts';
import { useTranslate } from '../../state/useTranslate.ts';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Field.tsx';
import formStyles from '../../ui/Form.module.css';

type Props = { readonly label: string; readonly onAdd: (name: string) => Promise<CommandResult> };

/** A field for the name of something new; if it is rejected, the text stays, with the reason. */
export function NewName({ label, onAdd }: Props) {
  const t = useTranslate();
  const [name, setName] = useState('');
  const [error, setError] = useState<string | null>(null);

  async function add(): Promise<void> {
    const answer = await onAdd(name);
    setError(answer.ok ? null : answer.message);
    if (answer.ok) setName('');
  }

  return (
    <form
      className={formStyles.line}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      <Field label={label} value={name} error={error} onType={setName} />
      <Button type="submit">{t('projects.add')}</Button>
    </form>
  );
}
