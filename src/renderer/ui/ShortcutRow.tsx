import { useId } from 'react';
import { shortcutSettings } from '#shared/settings/shortcuts.ts';
import type { GlobalShortcut } from '#shared/settings/shortcuts.ts';
import { useTranslate } from '../state/useTranslate.ts';
import { Row } from './Row.tsx';
import { ShortcutField } from './ShortcutField.tsx';

/** A global shortcut with its keys and state. */
export function ShortcutRow({ name }: { readonly name: GlobalShortcut }) {
  const t = useTranslate();
  const id = useId();
  const setting = shortcutSettings[name];
  return (
    <Row id={id} label={t(`settings.${setting}`)} detail={t(`settings.${setting}-detail`)}>
      <ShortcutField id={id} name={name} />
    </Row>
  );
}
