import { useId } from 'react';
import { globalShortcuts } from '#shared/settings/settings.ts';
import type { GlobalShortcut } from '#shared/settings/settings.ts';
import { useTranslate } from '../../state/useTranslate.ts';
import { Row } from '../../ui/Row.tsx';
import { ShortcutField } from './ShortcutField.tsx';

/** The keys that work in every program. */
export const ShortcutSettings = () => globalShortcuts.map((name) => <ShortcutRow key={name} name={name} />);

/** A global shortcut: its keys, and how it stands. */
export function ShortcutRow({ name }: { readonly name: GlobalShortcut }) {
  const t = useTranslate();
  const id = useId();
  return (
    <Row id={id} label={t(`settings.shortcut-${name}`)} detail={t(`settings.shortcut-${name}-detail`)}>
      <ShortcutField id={id} name={name} />
    </Row>
  );
}
