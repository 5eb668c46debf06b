import type { CommandResult } from '#shared/contract/results.ts';
import { Field } from '../../ui/Field.tsx';
import { useSaved } from './useSaved.ts';

type Props = {
  readonly label: string;
  readonly value: string;
  readonly onSave: (text: string) => Promise<CommandResult>;
};

/** A field that saves on blur or Enter; if the text is rejected, it stays, with the reason. */
export function SavedField({ label, value, onSave }: Props) {
  const { text, error, type, save } = useSaved(value, onSave);
  return (
    <Field
      label={label}
      value={text}
      error={error}
      onType={type}
      onBlur={() => void save()}
      onKeyDown={(event) => {
        if (event.key === 'Enter') void save();
      }}
    />
  );
}
