import { useRef } from 'react';
import { copyDiagnostics } from '../../state/about.ts';
import { dropFocusRequest, focusRegion } from '../../state/focusManager.ts';
import { run } from '../../state/keys.ts';
import { openReport } from '../../state/reportKeys.ts';
import { ui, useUi } from '../../state/ui.ts';
import { useTranslate } from '../../state/useTranslate.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { Palette } from './Palette.tsx';
import type { Choice } from './Palette.tsx';

/** Does what was chosen. */
function choose(choice: Choice): void {
  if (choice.kind === 'action') run(choice.id);
  else if (choice.kind === 'dialog') ui.open({ kind: choice.dialog });
  else if (choice.kind === 'diagnostics') void copyDiagnostics();
  else openReport(choice.report.query);
}

/** All commands of the current page, found by typing. The command runs after the palette closed. */
export function PaletteDialog() {
  const t = useTranslate();
  const open = useUi((state) => state.dialog?.kind === 'palette');
  const field = useRef<HTMLInputElement>(null);
  const chosen = useRef<Choice | null>(null);

  function onClosed(): void {
    focusRegion('list');
    if (chosen.current) choose(chosen.current);
    chosen.current = null;
    // If the command opened a dialog, the focus is there.
    if (useUi.getState().dialog) dropFocusRequest();
  }

  return (
    <Dialog open={open} title={t('palette.title')} focusFirst={field} onClosed={onClosed}>
      <Palette
        field={field}
        onChoose={(choice) => {
          chosen.current = choice;
          ui.open(null);
        }}
      />
    </Dialog>
  );
}
