import { useState } from 'react';
import { ui, useUi } from '../../state/ui.ts';
import { useTranslate } from '../../state/useTranslate.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Field } from '../../ui/Field.tsx';
import { useSettings } from '../../state/useSettings.ts';
import formStyles from '../../ui/Form.module.css';

/** Saves the current view under a name; an existing one with that name is replaced. */
export function SaveViewDialog() {
  const t = useTranslate();
  const open = useUi((state) => state.dialog?.kind === 'saveView');
  const view = useUi((state) => state.view);
  const { settings, change } = useSettings();
  const [text, setText] = useState('');
  const name = text.trim().slice(0, 100);

  function save(): void {
    if (name === '') return;
    change({ savedViews: [...settings.savedViews.filter((one) => one.name !== name), { name, view }] });
    setText('');
    ui.open(null);
  }

  return (
    <Dialog open={open} title={t('toolbar.save')}>
      <form
        className={formStyles.line}
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <Field label={t('projects.name')} value={text} onType={setText} />
        <Button primary type="submit" disabled={name === ''}>
          {t('entry.save')}
        </Button>
      </form>
    </Dialog>
  );
}
