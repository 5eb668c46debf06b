import { useRef } from 'react';
import { leaveImport, useImporting } from '../../state/importing.ts';
import { ui, useUi } from '../../state/ui.ts';
import { useTranslate } from '../../state/useTranslate.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { ChooseStep } from './ChooseStep.tsx';
import { ImportProgress } from './ImportProgress.tsx';
import { PreviewStep } from './PreviewStep.tsx';

/** Imports a file: it is chosen, read and previewed first. */
export function ImportDialog() {
  const t = useTranslate();
  const open = useUi((state) => state.dialog?.kind === 'import');
  const { step, preview } = useImporting();
  const first = useRef<HTMLButtonElement>(null);

  function close(): void {
    leaveImport();
    ui.open(null);
  }

  return (
    <Dialog open={open} title={t('importing.title')} wide focusFirst={first} onClose={close}>
      {step === 'choose' && <ChooseStep button={first} />}
      {preview && <PreviewStep preview={preview} />}
      {(step === 'reading' || step === 'writing') && !preview && <ImportProgress onCancel={close} />}
    </Dialog>
  );
}
