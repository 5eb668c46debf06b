import type { Shape } from '#shared/settings/kind.ts';
import type { Typed } from '#shared/settings/edit.ts';
import { parseTyped, printTyped } from '#shared/settings/typed.ts';
import type { Typable } from '#shared/settings/typed.ts';
import { useTranslate } from '../state/useTranslate.ts';
import { TextRow } from './TextRow.tsx';

type Props = {
  readonly kind: Shape;
  readonly edit: Typed;
  readonly label: string;
  readonly detail: string;
  readonly value: Typable;
  readonly onChange: (value: Typable) => void;
};

/** A setting with a text field; its text is stored in normalized form. */
export function TypedRow({ kind, edit, value, onChange, ...texts }: Props) {
  const t = useTranslate();
  const inner = kind.kind === 'orNone' ? kind.of : kind;
  const isNumber = inner.kind === 'whole';
  const shown = printTyped(value);

  function apply(text: string): string | null {
    const parsed = parseTyped(kind, text);
    if ('wrong' in parsed) return edit.wrong === null ? '' : t(edit.wrong, parsed.wrong);
    if (printTyped(parsed.value) !== shown) onChange(parsed.value);
    return null;
  }

  return (
    <TextRow
      {...texts}
      value={shown}
      narrow={isNumber}
      lines={edit.lines}
      inputMode={isNumber ? 'numeric' : edit.input}
      maxLength={inner.kind === 'text' ? inner.max : undefined}
      placeholder={edit.placeholder === null ? undefined : t(edit.placeholder)}
      onApply={apply}
    />
  );
}
