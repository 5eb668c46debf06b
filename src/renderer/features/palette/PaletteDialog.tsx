import { useRef } from 'react';
import { dropFocusRequest, focusRegion } from '../../state/focusManager.ts';
import { run } from '../../state/keys.ts';
import type { ShortcutId } from '../../state/shortcuts.ts';
import { ui, useUi } from '../../state/ui.ts';
import { useTranslate } from '../../state/useTranslate.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { Palette } from './Palette.tsx';

/** All commands of the current page, found by typing. The command runs after the palette closed. */
export function PaletteDialog() {
  const t = useTranslate();
  const open = useUi((state) => state.dialog?.kind === 'palette');
  const field = useRef<HTMLInputElement>(null);
  const chosen = useRef<ShortcutId | null>(null);

  function onClosed(): void {
    focusRegion('list');
    if (chosen.current) run(chosen.current);
    chosen.current = null;
    // If the command opened a dialog, the focus is there.
    if (useUi.getState().dialog) dropFocusRequest();
  }

  return (
    <Dialog open={open} title={t('palette.title')} focusFirst={field} onClosed={onClosed}>
      <Palette
        field={field}
        onChoose={(id) => {
          chosen.current = id;
          ui.open(null);
        }}
      />
    </Dialog>
  );
}
