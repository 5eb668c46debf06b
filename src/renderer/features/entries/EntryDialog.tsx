import { useRef } from 'react';
import { ui, useUi } from '../../state/ui.ts';
import { useTranslate } from '../../state/useTranslate.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { EntryForm } from './EntryForm.tsx';

/** The editor of a new or stored entry. It returns to where it was opened. */
export function EntryDialog() {
  const t = useTranslate();
  const startField = useRef<HTMLInputElement>(null);
  const dialog = useUi((state) => (state.dialog?.kind === 'entry' ? state.dialog : null));
  const back = dialog?.back ?? null;
  const close = () => ui.open(back === null ? null : { kind: 'taskEntries', taskId: back });
  return (
    <Dialog
      open={dialog !== null}
      title={t(dialog?.draft.entry === null ? 'entry.new' : 'entry.edit')}
      focusFirst={startField}
      onClose={close}
    >
      {dialog && <EntryForm draft={dialog.draft} startField={startField} onClose={close} />}
    </Dialog>
  );
}
